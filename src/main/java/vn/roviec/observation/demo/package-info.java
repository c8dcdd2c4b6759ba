/** Who may look at the invented agencies. */
@NullMarked
package vn.roviec.observation.demo;

import org.jspecify.annotations.NullMarked;
