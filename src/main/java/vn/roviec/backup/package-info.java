/**
 * All that the database holds, written to one file and read from it, of either kind.
 */
@ApplicationModule
@NullMarked
package vn.roviec.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
