/**
 * Reads deadlines as Vietnamese officials write them, knows which days are worked, and
 * says who is to be told of a deadline and when.
 */
@ApplicationModule(displayName = "Thời hạn")
@NullMarked
package vn.roviec.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
