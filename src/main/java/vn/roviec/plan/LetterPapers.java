package vn.roviec.plan;

import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.document.Paper;

import org.springframework.stereotype.Component;

/** A letter of correction as a file: as it waits for a signature, and as it stands. */
@Component
public class LetterPapers {

	private final Plans plans;

	private final SheetOfCorrection sheets;

	private final KeptPapers kept;

	LetterPapers(Plans plans, SheetOfCorrection sheets, KeptPapers kept) {
		this.plans = plans;
		this.sheets = sheets;
		this.kept = kept;
	}

	/** The paper as this officer would sign it: shown, compared by its hash, and kept. */
	public Paper toSign(Correction letter, Actor signer, SigningCapacity as) {
		return this.sheets.toSign(plan(letter), letter, signer, as);
	}

	/**
	 * The paper as the letter stands: the file with its electronic signatures; where it
	 * was signed by hand, until it has its number, the very one that was shown.
	 */
	public Paper now(Correction letter) {
		Optional<Paper> signed = (letter.signed() == null) ? Optional.empty()
				: this.kept.electronic(letter.agency(), letter.id()).or(() -> shown(letter));
		return signed.orElseGet(() -> this.sheets.print(plan(letter), letter));
	}

	private Optional<Paper> shown(Correction letter) {
		return (letter.number() != null) ? Optional.empty() : this.kept.shown(letter.agency(), letter.id());
	}

	private Plan plan(Correction letter) {
		return this.plans.get(letter.agency(), letter.plan());
	}

}
