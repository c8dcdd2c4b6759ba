package vn.roviec.appendix;

import vn.roviec.workflow.Refused;

/**
 * How far a task is.
 *
 * @param progressPercent 0 to 100
 */
public record TaskProgress(int progressPercent, String progressWords) {

	static final TaskProgress NONE = new TaskProgress(0, "");

	static TaskProgress of(int percent, String words) {
		if (percent < 0 || percent > 100) {
			throw new Refused("task.progress.percent");
		}
		return new TaskProgress(percent, Words.optional(words));
	}

	TaskProgress whole() {
		return new TaskProgress(100, this.progressWords);
	}

}
