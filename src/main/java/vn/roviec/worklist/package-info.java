/** Who must do what: the read model of all user tasks, claiming and finishing them. */
@ApplicationModule
@NullMarked
package vn.roviec.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
