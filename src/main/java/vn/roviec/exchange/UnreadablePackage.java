package vn.roviec.exchange;

/** A file that is no package, or one that cannot be taken as it is. */
public class UnreadablePackage extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String place;

	UnreadablePackage(Reason reason, String place) {
		super(reason + " " + place);
		this.reason = reason;
		this.place = place;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Which element, blank for the file. */
	public String place() {
		return this.place;
	}

	/** What is wrong. */
	public enum Reason {

		/** No XML, or XML that asks for other files. */
		NO_XML,
		/** XML that is no edXML. */
		NO_PACKAGE,
		/** More of something than an honest package has. */
		TOO_LARGE,
		/** A part without which nobody knows the document. */
		MISSING,
		/** A part that says nothing that can be understood. */
		WRONG

	}

}
