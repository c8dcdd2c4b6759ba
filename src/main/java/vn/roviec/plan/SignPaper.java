package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegation;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.document.Paper;
import vn.roviec.signature.Pin;
import vn.roviec.signature.SignPdf;
import vn.roviec.signature.SignedPdf;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Component;

/**
 * Signs a paper that was shown, a plan's or a letter's: with the signer's own key where
 * there is one, else on paper.
 */
@Component
class SignPaper {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final SignPdf signPdf;

	private final KeptPapers papers;

	private final SigningDelegations delegations;

	private final Clock clock;

	SignPaper(SignPdf signPdf, KeptPapers papers, SigningDelegations delegations, Clock clock) {
		this.signPdf = signPdf;
		this.papers = papers;
		this.delegations = delegations;
		this.clock = clock;
	}

	/** In what capacity the officer signs today; null where in none. */
	@Nullable SigningCapacity capacity(Actor actor) {
		return this.delegations.capacity(actor, LocalDate.now(this.clock)).orElse(null);
	}

	/**
	 * Signs, outside of a transaction: it takes a while.
	 * @param shown SHA-256 of the paper on the signer's screen
	 * @param changed when the document last changed
	 * @return null where the signer has no key here
	 * @throws Conflict where the paper is no longer what was shown
	 */
	@Nullable SignedPdf sign(Actor actor, Paper paper, String shown, Instant changed, Pin pin) {
		mustBeShown(paper, shown, changed);
		return this.signPdf.electronic(actor) ? this.signPdf.sign(actor, paper.bytes(), actor.name(), pin) : null;
	}

	/**
	 * Makes sure that the paper is what was on the signer's screen.
	 * @throws Conflict where it is not
	 */
	void mustBeShown(Paper paper, String shown, Instant changed) {
		if (!paper.sha256().equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, changed);
		}
	}

	/** Keeps paper and signature, in the transaction of the step. */
	void keep(Actor actor, UUID document, String title, Paper paper, @Nullable SignedPdf signed) {
		this.papers.keep(actor, document, paper);
		if (signed != null) {
			this.signPdf.keep(actor, document, title, signed);
		}
		else {
			this.signPdf.forget(actor.agency(), document);
		}
	}

	/** The capacity; where it was delegated, in whose place and how long too. */
	String words(Actor actor, SigningCapacity as) {
		if (!as.delegated()) {
			return as.mark();
		}
		return this.delegations.of(actor.agency(), actor.officer(), LocalDate.now(this.clock))
			.map((delegation) -> as.mark() + " " + said(delegation))
			.orElse(as.mark());
	}

	private static String said(SigningDelegation delegation) {
		String days = DAY.format(delegation.firstDay()) + " – " + DAY.format(delegation.lastDay());
		return delegation.from() + ", " + days + (delegation.scope().isBlank() ? "" : ", " + delegation.scope())
				+ (delegation.basis().isBlank() ? "" : ", " + delegation.basis());
	}

}
