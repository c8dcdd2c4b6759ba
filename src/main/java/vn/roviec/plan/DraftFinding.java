package vn.roviec.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.FindingCode;
import vn.roviec.intake.Severity;

/**
 * Something in a draft that a person should look at.
 *
 * @param code what sort of thing it is
 * @param message one sentence in Vietnamese, null where the key tells it
 * @param key message key of the sentence, with its arguments; null where there is a
 * message
 * @param part where it is
 * @param row the appendix row it is about, null where it is about none
 * @param line of the part, from 1; 0 where it is about the whole part
 * @param words the words it is about, as they stand in the draft
 * @param mend how it can be put right at once, null where only a person can
 */
public record DraftFinding(String code, Severity severity, @Nullable String message, @Nullable String key,
		Object[] arguments, Part part, @Nullable UUID row, int line, String words, @Nullable Mend mend) {

	static final String LEAD = "LEAD_OPEN";

	static final String PRODUCT = "PRODUCT_NONE";

	/** How a sentence of the reader begins that is about a row of the appendix. */
	public static final Pattern ROW = Pattern.compile("^Nhiệm vụ \\S+");

	/** Sentences about a name that means no unit of the agency; the name comes last. */
	static final String LEAD_NAME = "draft.find.lead.unknown";

	static final String UNIT = "draft.find.unit";

	static final String RECIPIENT = "draft.find.recipient.unknown";

	private static final Set<String> NAMES = Set.of(LEAD_NAME, UNIT, RECIPIENT);

	/** Nobody can hand a draft in over these, so nobody can set them aside. */
	private static final Set<String> BINDING = Set.of(LEAD, PRODUCT);

	private static final int LONGEST_KEY = 40;

	/**
	 * Names the finding within its plan: the same sort of thing about the same words.
	 * Numbers of rows and lines do not count, for rows move.
	 */
	public String id() {
		String said = (this.message != null) ? this.message : keyed();
		String whole = this.code + "\n" + said.replaceAll("\\d+", "#") + "\n" + this.words;
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, LONGEST_KEY);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String keyed() {
		return this.key + Arrays.stream(this.arguments)
			.filter((argument) -> !(argument instanceof Integer))
			.map(String::valueOf)
			.collect(Collectors.joining("|"));
	}

	/** The same for findings that say the same of other rows, and are mended alike. */
	String alike() {
		if (collective()) {
			return this.code;
		}
		String said = (this.message != null) ? ROW.matcher(this.message).replaceFirst("") : keyed();
		String way = (this.mend != null) ? this.mend.key() + Arrays.toString(this.mend.arguments()) : "";
		return this.code + "\n" + said + "\n" + way;
	}

	/** Whether the words in it are but one of a list that is told in one sentence. */
	public boolean collective() {
		return FindingCode.LEAD_NOT_RECIPIENT.name().equals(this.code);
	}

	/**
	 * The name whose unit the drafter can say, null where it is about none.
	 */
	public @Nullable String name() {
		boolean named = this.key != null && NAMES.contains(this.key);
		return named ? String.valueOf(this.arguments[this.arguments.length - 1]).strip() : null;
	}

	/** Whether a drafter may leave it as it is. */
	public boolean mayBeSetAside() {
		return !BINDING.contains(this.code);
	}

	DraftFinding with(@Nullable Mend newMend) {
		return new DraftFinding(this.code, this.severity, this.message, this.key, this.arguments, this.part, this.row,
				this.line, this.words, newMend);
	}

	/** A part of the draft. */
	public enum Part {

		TITLE, BASES, BODY, RECIPIENTS, ARCHIVE, APPENDIX

	}

}
