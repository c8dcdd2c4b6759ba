/** The task's process: what the engine asks of tasks and tasks of the engine. */
@NullMarked
package vn.roviec.appendix.process;

import org.jspecify.annotations.NullMarked;
