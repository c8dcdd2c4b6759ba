/** The plan's process: what the engine asks of plans and plans of the engine. */
@NullMarked
package vn.roviec.plan.process;

import org.jspecify.annotations.NullMarked;
