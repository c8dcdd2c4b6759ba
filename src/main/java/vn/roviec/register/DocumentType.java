package vn.roviec.register;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of administrative documents, and of copies of them, with the letters of their
 * symbols (NĐ 30/2020, Điều 7 and Phụ lục III).
 */
public enum DocumentType {

	RESOLUTION("NQ"), DECISION("QĐ"), DIRECTIVE("CT"), REGULATION("QC"), RULES("QyĐ"), COMMUNIQUE("TC"), NOTICE("TB"),
	GUIDANCE("HD"), PROGRAMME("CTr"), PLAN("KH"), OPTION("PA"), SCHEME("ĐA"), PROJECT("DA"), REPORT("BC"),
	MINUTES("BB"), SUBMISSION("TTr"), CONTRACT("HĐ"), TELEGRAM("CĐ"), MEMORANDUM("BGN"), AGREEMENT("BTT"),
	AUTHORIZATION("GUQ"), INVITATION("GM"), INTRODUCTION("GGT"), LEAVE("GNP"), DISPATCH_SLIP("PG"), TRANSFER_SLIP("PC"),
	REPORTING_SLIP("PB"), TRUE_COPY("SY"), RECOPY("SL"), EXTRACT("TrS"),
	/** Công văn: the one type whose symbol has no letters; "CV" names its book. */
	LETTER("CV");

	private final String letters;

	DocumentType(String letters) {
		this.letters = letters;
	}

	/** What the register keeps of the type: "KH". */
	public String letters() {
		return this.letters;
	}

	/** What follows the number: "KH-UBND", of a letter "UBND". */
	public String symbol(String agency) {
		return (this == LETTER) ? agency : this.letters + "-" + agency;
	}

	/** The type of these letters, empty where there is none. */
	public static Optional<DocumentType> of(String letters) {
		return Stream.of(values()).filter((type) -> type.letters.equals(letters)).findFirst();
	}

}
