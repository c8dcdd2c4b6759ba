package vn.roviec.agency;

import java.util.regex.Pattern;

/**
 * A position that an officer holds today.
 *
 * @param title as it is spoken, "Trưởng phòng Văn hóa - Xã hội"
 */
public record Position(UnitId unit, UnitKind unitKind, Role role, String title) {

	private static final Pattern ACTING = Pattern.compile("(?iu)(?:quyền|q\\.)\\s.+");

	/**
	 * Whether it is held for the time until there is a new chairman: "Quyền Chủ tịch".
	 */
	boolean acting() {
		return this.role == Role.CHAIRMAN && ACTING.matcher(this.title.strip()).matches();
	}

}
