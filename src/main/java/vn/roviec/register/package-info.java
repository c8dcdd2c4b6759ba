/** The outgoing register: the next number, without a gap, and its ledger. */
@ApplicationModule
@NullMarked
package vn.roviec.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
