package vn.roviec.appendix;

/** Where an appendix task stands. */
public enum TaskStatus {

	/** Chờ tiếp nhận. */
	WAITING,
	/** Đang thực hiện. */
	PERFORMING,
	/** The lead unit has handed in its result; coordinating units still owe shares. */
	SHARING,
	/** Chờ nghiệm thu của đơn vị. */
	ACCEPTING,
	/** Chờ cơ quan thường trực xác nhận. */
	CONFIRMING,
	/** Đã hoàn thành. */
	DONE,
	/** Đã dừng, with a reason. */
	CANCELLED;

	/** Whether something is still to be done. */
	public boolean isOpen() {
		return this != DONE && this != CANCELLED;
	}

}
