package vn.roviec.document;

/** Words of a document's body that look the same. */
public record BodyRun(String text, boolean bold, boolean italic) {

	/** "b", "i", "bi" or, for plain words, blank. */
	public String style() {
		return (this.bold ? "b" : "") + (this.italic ? "i" : "");
	}

	/** Words as they are, neither bold nor italic. */
	static BodyRun plain(String text) {
		return new BodyRun(text, false, false);
	}

	BodyRun with(String other) {
		return new BodyRun(other, this.bold, this.italic);
	}

}
