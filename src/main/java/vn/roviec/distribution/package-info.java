/** Copies of issued plans on their way to recipients, and their receipts. */
@ApplicationModule
@NullMarked
package vn.roviec.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
