package vn.roviec.agency;

/**
 * What the chairman decides in the processes, and may let others decide in the chairman's
 * place. A written delegation says which of these it passes on, for the law wants its
 * content limited as its time (NĐ 30/2020 Đ13).
 */
public enum ChairmansDecision {

	/** Ký ban hành kế hoạch, hoặc trả lại. */
	SIGN_PLAN,
	/** Quyết định gia hạn. */
	DECIDE_EXTENSION,
	/** Xem giải trình của đơn vị theo dõi kế hoạch khi chính đơn vị đó trễ hạn. */
	JUDGE_EXPLANATION

}
