/**
 * Periodic reports of plans (báo cáo định kỳ): what happened by the cut-off, each unit's
 * part, the report itself and its issue.
 */
@ApplicationModule(displayName = "Báo cáo định kỳ")
@NullMarked
package vn.roviec.periodic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
