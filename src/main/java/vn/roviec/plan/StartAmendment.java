package vn.roviec.plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the draft of a plan that amends an issued one: content is amended by a document
 * of equal form (NĐ 30/2020, Điều 18).
 */
@Service
public class StartAmendment {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final Amendments amendments;

	private final OpenPlan openPlan;

	private final LinkPlan link;

	private final Agencies agencies;

	StartAmendment(Plans plans, Amendments amendments, OpenPlan openPlan, LinkPlan link, Agencies agencies) {
		this.plans = plans;
		this.amendments = amendments;
		this.openPlan = openPlan;
		this.link = link;
		this.agencies = agencies;
	}

	/** Whether the officer may amend the plan now: who drafted it, or follows it. */
	public static boolean mayAmend(Actor actor, Plan plan) {
		return plan.status() == PlanStatus.ISSUED && (actor.actsFor(plan.drafter())
				|| actor.belongsTo(plan.draftingUnit()) || actor.belongsTo(plan.standingUnit()));
	}

	/**
	 * Opens the draft, its words prepared and no row chosen.
	 * @throws Refused where the plan itself amends another, which is to be amended then
	 */
	@Transactional
	public PlanId start(Actor actor, PlanId id) {
		Plan older = this.plans.get(actor.agency(), id);
		if (older.status() != PlanStatus.ISSUED) {
			throw older.moved();
		}
		if (!mayAmend(actor, older)) {
			throw new NotAllowed("plan.amend");
		}
		this.amendments.amended(older).ifPresent((first) -> {
			throw new Refused("plan.amend.amending", DocumentSymbol.of(first));
		});
		PlanId draft = this.openPlan.open(actor, text(older), List.of());
		this.link.link(actor, draft, PlanLink.Kind.AMENDS, id);
		return draft;
	}

	private PlanText text(Plan older) {
		PlanText text = older.text();
		String named = "Kế hoạch số " + DocumentSymbol.of(older) + " ngày "
				+ DAY.format(Objects.requireNonNull(older.issuedOn()));
		String agency = this.agencies.agency(older.agency()).name();
		String bases = bases(text.legalBases().lines().toList(), "Căn cứ " + named + " của " + agency + ";");
		String body = """
				I. NỘI DUNG SỬA ĐỔI, BỔ SUNG
				Sửa đổi, bổ sung một số nhiệm vụ của %1$s theo Phụ lục kèm theo Kế hoạch này.
				II. TỔ CHỨC THỰC HIỆN
				1. Các nội dung khác của %1$s không thay đổi.
				2. Các cơ quan, đơn vị có tên trong Phụ lục tổ chức thực hiện Kế hoạch này.""".formatted(named);
		return new PlanText("Sửa đổi, bổ sung một số nội dung của " + named, text.periodStart(), text.periodEnd(),
				bases, body, text.recipients(), text.archive());
	}

	/** What the plan rests on comes before who asked for it, and who issues it. */
	private static String bases(List<String> bases, String added) {
		List<String> lines = new ArrayList<>(bases);
		int at = lines.size();
		while (at > 0 && !lines.get(at - 1).strip().startsWith("Căn cứ")) {
			at--;
		}
		lines.add((at > 0) ? at : lines.size(), added);
		return String.join("\n", lines);
	}

}
