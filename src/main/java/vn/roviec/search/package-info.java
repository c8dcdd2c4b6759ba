/**
 * One search over plans and tasks, without diacritics; each module looks into its own.
 */
@ApplicationModule
@NullMarked
package vn.roviec.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
