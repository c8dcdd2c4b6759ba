package vn.roviec.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Prints other papers than plans as PDF/A-2a, from well-formed templates of theirs. */
@Component
public class PrintPaper {

	private final PaperTemplates templates;

	private final PressTurns turns;

	PrintPaper(PaperTemplates templates, PressTurns turns) {
		this.templates = templates;
		this.turns = turns;
	}

	/**
	 * The paper.
	 * @param template its name below {@code templates/}
	 * @param written the moment that the file names as that of its making; the template
	 * has it too
	 */
	public Paper print(String template, Map<String, Object> words, Instant written) {
		Instant moment = written.truncatedTo(ChronoUnit.SECONDS);
		String xhtml = Printable.of(this.templates.fill(template, words));
		return new Paper(this.turns.take(() -> PdfPress.print(xhtml, moment)));
	}

}
