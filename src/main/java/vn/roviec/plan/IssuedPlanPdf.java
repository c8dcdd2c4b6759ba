package vn.roviec.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.distribution.IssuedPapers;
import vn.roviec.document.Paper;

import org.springframework.stereotype.Component;

/**
 * The issued plan, or a letter that corrects it, as recipients get it: the file with its
 * signatures and seal, else its PDF with number and date.
 */
@Component
class IssuedPlanPdf implements IssuedPapers {

	private final Plans plans;

	private final PlanPapers papers;

	private final Corrections corrections;

	private final LetterPapers letters;

	private final Annexes annexes;

	IssuedPlanPdf(Plans plans, PlanPapers papers, Corrections corrections, LetterPapers letters, Annexes annexes) {
		this.plans = plans;
		this.papers = papers;
		this.corrections = corrections;
		this.letters = letters;
		this.annexes = annexes;
	}

	@Override
	public Optional<IssuedCopy> find(AgencyId agency, UUID id) {
		return this.corrections.find(agency, id)
			.map(this::letter)
			.or(() -> this.plans.findByIdAndAgencyId(id, agency.value())
				.map((plan) -> copy(DocumentSymbol.of(plan), this.papers.now(plan))));
	}

	@Override
	public List<IssuedCopy> along(AgencyId agency, UUID id) {
		return this.annexes.of(agency, new PlanId(id))
			.stream()
			.map((annex) -> new IssuedCopy(annex.name(), "application/pdf", this.annexes.content(agency, annex)))
			.toList();
	}

	@Override
	public List<String> namesAlong(AgencyId agency, UUID id) {
		return this.annexes.of(agency, new PlanId(id)).stream().map(Annex::name).toList();
	}

	private IssuedCopy letter(Correction letter) {
		return copy(letter.documentNumber(), this.letters.now(letter));
	}

	private static IssuedCopy copy(String number, Paper paper) {
		return new IssuedCopy(number.replaceAll("[^\\w-]+", "-") + ".pdf", "application/pdf", paper.bytes());
	}

}
