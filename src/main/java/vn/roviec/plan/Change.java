package vn.roviec.plan;

/**
 * One change between two rounds of a draft.
 *
 * @param place where: number of the appendix row, or the heading above; may be blank
 * @param column the appendix column, 1 to 7; 0 outside of it and for whole rows
 * @param before blank where something was added
 * @param after blank where something was removed
 */
public record Change(Kind kind, Part part, String place, int column, String before, String after) {

	/** What happened to the words. */
	public enum Kind {

		ADDED, REMOVED, CHANGED

	}

	/** Which part of the document. */
	public enum Part {

		BODY, RECIPIENTS, APPENDIX

	}

}
