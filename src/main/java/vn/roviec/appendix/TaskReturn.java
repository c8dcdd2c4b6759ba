package vn.roviec.appendix;

/**
 * How often the result was returned, and what was said the last time.
 *
 * @param returnedWords blank where it never was
 */
public record TaskReturn(int returnCount, String returnedWords) {

	static final TaskReturn NONE = new TaskReturn(0, "");

	TaskReturn again(String words) {
		return new TaskReturn(this.returnCount + 1, Words.required(words, "task.return.words.missing"));
	}

}
