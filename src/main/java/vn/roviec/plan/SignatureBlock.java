package vn.roviec.plan;

import java.util.List;
import java.util.Locale;

import vn.roviec.agency.SigningCapacity;

/**
 * The words above a signature, as NĐ 30/2020, Phụ lục I, has them for each capacity.
 *
 * @param capacity lines above the title
 * @param title whose signature it is
 */
public record SignatureBlock(List<String> capacity, String title) {

	private static final String COMMITTEE = "TM. ỦY BAN NHÂN DÂN";

	private static final String CHAIRMAN = "CHỦ TỊCH";

	/**
	 * The words.
	 * @param title the signer's, as it is spoken; of the head of a unit it is printed
	 */
	public static SignatureBlock of(SigningCapacity as, String title) {
		return switch (as) {
			case ON_BEHALF -> new SignatureBlock(List.of(COMMITTEE), CHAIRMAN);
			case ACTING -> new SignatureBlock(List.of(COMMITTEE), as.mark() + " " + CHAIRMAN);
			case FOR_HEAD -> new SignatureBlock(List.of(COMMITTEE, as.mark() + " " + CHAIRMAN), "PHÓ " + CHAIRMAN);
			case BY_AUTHORIZATION, BY_ORDER -> new SignatureBlock(List.of(as.mark() + " " + CHAIRMAN), printed(title));
		};
	}

	/** "Chánh Văn phòng HĐND và UBND xã" is CHÁNH VĂN PHÒNG; the agency stands above. */
	private static String printed(String title) {
		return title.strip().replaceFirst("(?iu)\\s+(?:HĐND|UBND|xã|phường)(?:\\s.*)?$", "").toUpperCase(Locale.ROOT);
	}

}
