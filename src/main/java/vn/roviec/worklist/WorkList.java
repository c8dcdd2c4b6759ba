package vn.roviec.worklist;

import java.util.Arrays;
import java.util.Locale;

/** The lists of an officer's work. */
public enum WorkList {

	/** The officer's own: held, or falling to a role or headship. */
	MINE,
	/** What anybody of the officer's units may take. */
	UNIT,
	/** The shares that the officer's units owe to the tasks of others. */
	COORDINATED,
	/** What others do and the officer asked for or stands over. */
	FOLLOWED,
	/** What the officer has finished. */
	DONE;

	/** As it stands in addresses, and as the message key after "worklist.tab.". */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The list of this key, one's own where there is none. */
	public static WorkList of(String key) {
		return Arrays.stream(values()).filter((list) -> list.key().equals(key)).findFirst().orElse(MINE);
	}

}
