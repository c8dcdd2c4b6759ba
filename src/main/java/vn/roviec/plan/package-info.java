/**
 * Plans and their life: drafted, consulted on, approved, checked, signed, issued, closed.
 */
@ApplicationModule
@NullMarked
package vn.roviec.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
