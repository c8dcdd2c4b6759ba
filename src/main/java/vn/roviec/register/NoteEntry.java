package vn.roviec.register;

import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the register what became of a document after it had its number; the number
 * and all that stood there stay.
 */
@Service
public class NoteEntry {

	private static final int LONGEST = 500;

	private final Entries entries;

	NoteEntry(Entries entries) {
		this.entries = entries;
	}

	/** Adds the words to the line of a document. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(AgencyId agency, UUID subject, String words) {
		String line = words.replaceAll("\\s+", " ").strip();
		this.entries.note(this.entries.of(agency, subject).orElseThrow(() -> new NotFound("register.entry")),
				(line.length() > LONGEST) ? line.substring(0, LONGEST - 1) + "…" : line);
	}

}
