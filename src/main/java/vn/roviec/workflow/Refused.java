package vn.roviec.workflow;

/**
 * A rule says no (HTTP 422): the message key of one sentence that says what is wrong and
 * what to do, with its arguments.
 */
public class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Object[] arguments;

	public Refused(String messageKey, Object... arguments) {
		super(messageKey);
		this.arguments = arguments;
	}

	public String messageKey() {
		return String.valueOf(getMessage());
	}

	public Object[] arguments() {
		return (this.arguments != null) ? this.arguments.clone() : new Object[0];
	}

}
