/** Agencies, their units and officers: who there is. */
@ApplicationModule
@NullMarked
package vn.roviec.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
