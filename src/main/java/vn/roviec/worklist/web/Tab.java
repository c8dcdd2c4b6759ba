package vn.roviec.worklist.web;

import java.util.Arrays;

/** The lists on the page of one's work. */
enum Tab {

	MINE("mine"), UNIT("unit"), AWAITED("awaited"), DONE("done");

	private final String key;

	Tab(String key) {
		this.key = key;
	}

	/** As it stands in addresses, and as the message key after "worklist.tab.". */
	public String key() {
		return this.key;
	}

	static Tab of(String key) {
		return Arrays.stream(values()).filter((tab) -> tab.key.equals(key)).findFirst().orElse(MINE);
	}

}
