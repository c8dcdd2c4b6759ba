/**
 * The figures that plans are to reach (chỉ tiêu): who answers for each, what was measured
 * and where that leads.
 */
@ApplicationModule(displayName = "Chỉ tiêu")
@NullMarked
package vn.roviec.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
