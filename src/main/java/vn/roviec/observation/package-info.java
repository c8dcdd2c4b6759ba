/**
 * Agencies that let another one look at how their work stands: who may look until when,
 * what is seen then, and who has looked.
 */
@ApplicationModule(displayName = "Quan sát")
@NullMarked
package vn.roviec.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
