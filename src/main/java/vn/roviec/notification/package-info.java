/** Notices to officers, each with its receipt. */
@ApplicationModule
@NullMarked
package vn.roviec.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
