package vn.roviec.plan.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.web.DeadlineLine;

/**
 * What stands at the top of a plan's page.
 *
 * @param number number and symbol, "…/KH-UBND" while there is none
 * @param state message key after "state."
 * @param tone of the state, or null
 * @param note one quiet line: who drafts, who signed
 * @param steps words of the steps in order
 * @param current index of the present step, the number of steps when all are past, -1
 * where the plan was withdrawn
 * @param action what the reader can do now, null where nothing
 * @param withdrawable whether the reader may withdraw the plan
 * @param more what else the reader can do, as {@link MoreToDo} says
 */
record PlanHead(UUID id, String title, String number, String state, @Nullable String tone, String note,
		List<String> steps, int current, List<Waiting> waiting, @Nullable Action action, boolean withdrawable,
		List<String> more) {

	/**
	 * A step that waits for somebody.
	 *
	 * @param task what is to be done
	 * @param since when it began to wait
	 * @param deadline null where it has none
	 */
	record Waiting(String task, String who, String since, @Nullable DeadlineLine deadline) {
	}

	/**
	 * The one thing to do.
	 *
	 * @param task the task's id in the process
	 * @param href where it is done
	 */
	record Action(String task, String href) {
	}

}
