/** The engine: its configuration, what processes may reach, and how its errors read. */
@ApplicationModule
@NullMarked
package vn.roviec.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
