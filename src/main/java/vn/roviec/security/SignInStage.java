package vn.roviec.security;

/** How far a sign-in has come. */
enum SignInStage {

	/** The password was right, and enough. */
	PASSWORD(""),
	/** The password was right; a code has to follow. */
	CODE("/login/code"),
	/** The password was right; a second factor has to be set up first. */
	ENROL("/login/enrol"),
	/** Password and code were right. */
	BOTH("");

	private final String page;

	SignInStage(String page) {
		this.page = page;
	}

	/** The only page that is open meanwhile; blank where all are. */
	String page() {
		return this.page;
	}

	boolean half() {
		return !this.page.isEmpty();
	}

}
