package vn.roviec.workflow;

/** What was asked for does not exist for this agency (HTTP 404, without a hint). */
public class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotFound(String what) {
		super(what);
	}

}
