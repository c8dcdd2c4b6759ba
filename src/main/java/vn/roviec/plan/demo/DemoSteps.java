package vn.roviec.plan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.ApproveDraft;
import vn.roviec.plan.CheckPlan;
import vn.roviec.plan.ClosePlan;
import vn.roviec.plan.CommentOnPlan;
import vn.roviec.plan.IssuePlan;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ReturnPlan;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.plan.WithdrawPlan;
import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.signature.DemoKeys;
import vn.roviec.signature.Pin;
import vn.roviec.workflow.TimeTravel;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes plans of the demonstration from step to step, each by the person whose step it
 * is.
 */
@Component
@Profile("demo")
class DemoSteps {

	private static final AgencyId AGENCY = DemoAgencies.AN_BINH_TRUNG;

	private static final String DRAFTER = "chuyenvienvhxh";

	private final OpenPlan open;

	private final SubmitDraft submit;

	private final CommentOnPlan comment;

	private final ApproveDraft approve;

	private final CheckPlan check;

	private final ReturnPlan sendBack;

	private final SignPlan sign;

	private final IssuePlan issue;

	private final ClosePlan close;

	private final WithdrawPlan withdraw;

	private final PlanPapers papers;

	private final Plans plans;

	private final DemoOffice office;

	private final TimeTravel time;

	private final Clock clock;

	DemoSteps(OpenPlan open, SubmitDraft submit, CommentOnPlan comment, ApproveDraft approve, CheckPlan check,
			ReturnPlan sendBack, SignPlan sign, IssuePlan issue, ClosePlan close, WithdrawPlan withdraw,
			PlanPapers papers, Plans plans, DemoOffice office, TimeTravel time, Clock clock) {
		this.open = open;
		this.submit = submit;
		this.comment = comment;
		this.approve = approve;
		this.check = check;
		this.sendBack = sendBack;
		this.sign = sign;
		this.issue = issue;
		this.close = close;
		this.withdraw = withdraw;
		this.papers = papers;
		this.plans = plans;
		this.office = office;
		this.time = time;
		this.clock = clock;
	}

	PlanId drafted(String title, List<DemoDraft.Row> rows) {
		return drafted(title, DemoWords.BODY, rows);
	}

	private PlanId drafted(String title, String body, List<DemoDraft.Row> rows) {
		LocalDate today = LocalDate.now(this.clock);
		PlanText text = new PlanText(title, LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31),
				(title.startsWith("Chuyển đổi số") ? DemoWords.OF_THE_PROVINCE : "") + DemoWords.BASES, body,
				DemoWords.RECIPIENTS, "VT, VHXH");
		return this.open.open(this.office.actor(DRAFTER), text,
				rows.stream().map((row) -> row.item(this.office)).toList());
	}

	PlanId submitted(String title, List<DemoDraft.Row> rows) {
		PlanId id = drafted(title, rows);
		submit(id, List.of(), null);
		return id;
	}

	PlanId consulted(String title, LocalDate until) {
		PlanId id = drafted(title, DemoDraft.simple("vhxh"));
		submit(id, List.of(this.office.unit("kinhte"), this.office.unit("trungtam")), until);
		return id;
	}

	PlanId checked(String title, List<DemoDraft.Row> rows) {
		PlanId id = submitted(title, rows);
		check(id);
		return id;
	}

	PlanId issued(String title, List<DemoDraft.Row> rows) {
		return issued(checked(title, rows));
	}

	/** One with figures to reach. */
	PlanId issuedWithTargets(String title, List<DemoDraft.Row> rows) {
		PlanId id = drafted(title, DemoWords.BODY_WITH_TARGETS, rows);
		submit(id, List.of(), null);
		check(id);
		return issued(id);
	}

	private void check(PlanId id) {
		approve(id);
		this.check.check(this.office.actor("chanhvp"), id);
	}

	private PlanId issued(PlanId id) {
		sign(id);
		this.issue.issue(this.office.actor("vanthu"), id);
		this.time.liveUntil(this.clock.instant());
		return id;
	}

	void approve(PlanId id) {
		this.approve.approve(this.office.actor("truongphongvhxh"), id);
	}

	void sign(PlanId id) {
		Actor chairman = this.office.actor("chutich");
		this.sign.sign(chairman, id, this.papers.toSign(this.plans.get(AGENCY, id), chairman).sha256(),
				Pin.of(DemoKeys.PIN));
	}

	void sendBack(PlanId id, String words) {
		this.sendBack.sendBack(this.office.actor("truongphongvhxh"), id, PlanStatus.APPROVING, words);
	}

	void comment(PlanId id, String username, String words) {
		UnitId unit = this.office.actor(username).positions().get(0).unit();
		this.comment.comment(this.office.actor(username), id, unit, words);
	}

	void withdraw(PlanId id, String reason) {
		this.withdraw.withdraw(this.office.actor(DRAFTER), id, reason);
	}

	void close(PlanId id, String review) {
		this.close.close(this.office.actor("truongphongvhxh"), id, review);
	}

	private void submit(PlanId id, List<UnitId> asked, @Nullable LocalDate until) {
		this.submit.submit(this.office.actor(DRAFTER), id, asked, until);
	}

}
