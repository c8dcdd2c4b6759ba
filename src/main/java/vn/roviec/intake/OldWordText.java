package vn.roviec.intake;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * The words of a paragraph of an old Word file as they are seen: of a field its result,
 * nothing of what is hidden or crossed out, no marks of notes and pictures.
 */
final class OldWordText {

	private static final char FIELD = 0x13;

	private static final char RESULT = 0x14;

	private static final char END = 0x15;

	private final StringBuilder shown = new StringBuilder();

	private int emphasised;

	private boolean plain;

	private int hiddenFields;

	private int openFields;

	private OldWordText(Paragraph paragraph) {
		for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
			CharacterRun run = paragraph.getCharacterRun(at);
			if (!run.isMarkedDeleted() && !run.isVanished()) {
				add(run);
			}
		}
	}

	static OldWordText of(Paragraph paragraph) {
		return new OldWordText(paragraph);
	}

	String shown() {
		return this.shown.toString();
	}

	/** How many characters at the beginning are bold or italic. */
	int emphasised() {
		return this.emphasised;
	}

	private void add(CharacterRun run) {
		int before = this.shown.length();
		run.text().chars().forEach((letter) -> add((char) letter));
		String added = this.shown.substring(before);
		this.plain |= !added.isBlank() && !run.isBold() && !run.isItalic();
		this.emphasised = this.plain ? this.emphasised : this.shown.length();
	}

	private void add(char letter) {
		switch (letter) {
			case FIELD -> {
				this.openFields++;
				this.hiddenFields++;
			}
			case RESULT -> this.hiddenFields = Math.max(0, this.hiddenFields - 1);
			case END -> {
				this.openFields = Math.max(0, this.openFields - 1);
				this.hiddenFields = Math.min(this.hiddenFields, this.openFields);
			}
			case 0x0b, 0x0c, 0x0e -> append('\n');
			case 0x1e -> append('-');
			default -> {
				if (letter >= ' ' || letter == '\t') {
					append(letter);
				}
			}
		}
	}

	private void append(char letter) {
		if (this.hiddenFields == 0) {
			this.shown.append(letter);
		}
	}

}
