/**
 * What runs by older versions of processes goes on by the newest: tried out, told, done.
 */
@ApplicationModule
@NullMarked
package vn.roviec.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
