/**
 * The report's process: what the engine asks of reports and reports of the engine.
 */
@NullMarked
package vn.roviec.periodic.process;

import org.jspecify.annotations.NullMarked;
