package vn.roviec.document;

import java.util.Map;

/** Fills the templates of the paper; words become text, never markup. */
@FunctionalInterface
public interface PaperTemplates {

	/**
	 * The filled template.
	 * @param template its name below {@code templates/}
	 * @param words what it speaks of, by name
	 */
	String fill(String template, Map<String, Object> words);

}
