/**
 * Pictures of the work of an agency and reports about it; reads what other modules keep
 * and changes none of it.
 */
@ApplicationModule(displayName = "Theo dõi, báo cáo")
@NullMarked
package vn.roviec.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
