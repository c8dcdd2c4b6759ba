package vn.roviec.periodic;

/** Where a periodic report stands. */
public enum ReportStatus {

	/** Các đơn vị xác nhận phần của mình. */
	GATHERING,
	/** The standing unit compiles it. */
	COMPILING,
	/** Waits for the head of the standing unit. */
	APPROVING,
	/** Waits for the chairman's signature. */
	SIGNING,
	/** Signed; waits for its number. */
	NUMBERING,
	/** Numbered and sent. */
	ISSUED,
	/** Given up, with a reason. */
	DROPPED;

	/** Whether it has still to be issued. */
	public boolean isOpen() {
		return compareTo(ISSUED) < 0;
	}

	/** Whether the standing unit may still change its words. */
	public boolean editable() {
		return this == COMPILING;
	}

}
