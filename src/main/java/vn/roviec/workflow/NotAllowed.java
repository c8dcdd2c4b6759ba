package vn.roviec.workflow;

/** The officer's positions do not allow this (HTTP 403). */
public class NotAllowed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotAllowed(String what) {
		super(what);
	}

}
