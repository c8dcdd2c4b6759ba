package vn.roviec.intake;

/** Why a recipient gets a copy, by the note in brackets after its name. */
public enum RecipientPurpose {

	/** "(B/C)", "(để báo cáo)". */
	REPORT,
	/** "(để thực hiện)". */
	EXECUTE,
	/** "(phối hợp)". */
	COORDINATE,
	/** "(để biết)". */
	INFORM,
	/** "(đăng tin)". */
	PUBLISH

}
