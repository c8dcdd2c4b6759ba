/** The append-only record of what happened, as a hash chain for each agency. */
@ApplicationModule
@NullMarked
package vn.roviec.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
