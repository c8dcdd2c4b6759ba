package vn.roviec.certified.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.certified.CertifiedCopies;
import vn.roviec.certified.CertifiedCopy;
import vn.roviec.certified.CopyForm;
import vn.roviec.certified.PrepareCopy;
import vn.roviec.certified.SignCopy;
import vn.roviec.document.BodyBlock;
import vn.roviec.document.PlanSheet;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SheetOfPlan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a plan's certified copies. */
@Component
class CertifiedPage {

	private static final int LONGEST_WORDS = 110;

	private final Plans plans;

	private final SheetOfPlan sheets;

	private final CertifiedCopies copies;

	private final PrepareCopy prepareCopy;

	private final SignCopy signCopy;

	private final Spoken spoken;

	CertifiedPage(Plans plans, SheetOfPlan sheets, CertifiedCopies copies, PrepareCopy prepareCopy, SignCopy signCopy,
			Spoken spoken) {
		this.plans = plans;
		this.sheets = sheets;
		this.copies = copies;
		this.prepareCopy = prepareCopy;
		this.signCopy = signCopy;
		this.spoken = spoken;
	}

	String show(Actor actor, PlanId id, Typed typed, Model model) {
		Plan plan = this.plans.get(actor.agency(), id);
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		model.addAttribute("copies",
				this.copies.of(actor.agency(), id).stream().map((copy) -> line(actor, copy)).toList());
		model.addAttribute("recalled", plan.status() == PlanStatus.RECALLED);
		boolean prepares = actor.holds(Role.CLERK) && PrepareCopy.possible(plan);
		model.addAttribute("prepares", prepares);
		if (prepares) {
			PlanSheet sheet = this.sheets.of(plan);
			model.addAttribute("electronic", this.prepareCopy.electronicOriginal(plan));
			model.addAttribute("forms", CopyForm.values());
			model.addAttribute("paragraphs", sheet.body().stream().map(CertifiedPage::words).toList());
			model.addAttribute("tasks", tasks(sheet));
			model.addAttribute("typed", typed);
		}
		return "certified/copies";
	}

	private Line line(Actor actor, CertifiedCopy copy) {
		CertifiedCopy.Signed by = copy.signed();
		return new Line(copy, this.spoken.day(copy.issuedOn()), (by != null) ? by.capacity() + " " + by.name() : "",
				this.signCopy.maySign(actor, copy),
				actor.holds(Role.CLERK) && copy.signed() != null && copy.number() == null,
				actor.holds(Role.CLERK) && copy.number() == null);
	}

	private static String words(BodyBlock block) {
		String words = (block.table() != null) ? "[…]" : block.words();
		return (words.length() > LONGEST_WORDS) ? words.substring(0, LONGEST_WORDS) + "…" : words;
	}

	private static List<String> tasks(PlanSheet sheet) {
		List<String> tasks = new ArrayList<>();
		sheet.appendix()
			.forEach((group) -> group.items()
				.forEach((item) -> tasks.add(item.number() + ". " + item.content() + " (" + item.lead() + ")")));
		return tasks;
	}

	/** What stands in the form. */
	record Typed(CopyForm form, String medium, String recipients, String number, List<Integer> paragraphs,
			List<Integer> tasks) {

		static final Typed NOTHING = new Typed(CopyForm.TRUE_COPY, "paper", "", "1", List.of(), List.of());

	}

	/**
	 * A copy.
	 *
	 * @param issued its day, blank while there is none
	 * @param signer in what capacity who has signed it, blank while nobody has
	 * @param signs whether the reader may sign it now
	 * @param numbers whether the reader may number it now
	 * @param drops whether the reader may drop it
	 */
	record Line(CertifiedCopy copy, String issued, String signer, boolean signs, boolean numbers, boolean drops) {

	}

}
