package vn.roviec.agency;

import java.util.Arrays;

/**
 * In what capacity a document of the committee is signed (NĐ 30/2020 Đ13); whoever signs
 * holds a certain role, and all but the chairman need a delegation of the day.
 */
public enum SigningCapacity {

	/** TM.: the chairman, on behalf of the committee. */
	ON_BEHALF("TM.", Role.CHAIRMAN),
	/** Q.: the acting chairman, on behalf of the committee. */
	ACTING("Q.", Role.CHAIRMAN),
	/** KT.: a vice-chairman in the chairman's place. */
	FOR_HEAD("KT.", Role.VICE_CHAIRMAN),
	/**
	 * TUQ.: the head of a unit, by written authorization for a limited time; never passed
	 * on.
	 */
	BY_AUTHORIZATION("TUQ.", Role.HEAD),
	/**
	 * TL.: the head of a unit, by order, where the agency's working regulation says so.
	 */
	BY_ORDER("TL.", Role.HEAD);

	private final String mark;

	private final Role holder;

	SigningCapacity(String mark, Role holder) {
		this.mark = mark;
		this.holder = holder;
	}

	/** As it is printed before the chairman's or the committee's name. */
	public String mark() {
		return this.mark;
	}

	/** The role of whoever signs so. */
	public Role holder() {
		return this.holder;
	}

	/** Whether the chairman gives it to others. */
	public boolean delegated() {
		return this.holder != Role.CHAIRMAN;
	}

	/** Whether it needs a paper to lean on: an authorization, or the regulation. */
	public boolean needsBasis() {
		return this.holder == Role.HEAD;
	}

	/** The capacity with this mark. */
	public static SigningCapacity of(String mark) {
		return Arrays.stream(values()).filter((one) -> one.mark.equals(mark)).findFirst().orElseThrow();
	}

}
