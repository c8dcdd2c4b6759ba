/** The engine's side of an upgrade. */
@NullMarked
package vn.roviec.upgrade.process;

import org.jspecify.annotations.NullMarked;
