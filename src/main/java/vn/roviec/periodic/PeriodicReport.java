package vn.roviec.periodic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Signature;
import vn.roviec.register.DocumentNumber;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The report of one plan for one period, from its opening to its issue. */
public class PeriodicReport {

	/** Characters of the reason why one is dropped. */
	private static final int LONGEST_REASON = 4000;

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID agencyId;

	private UUID planId;

	private String planTitle;

	private String period;

	private ReportStatus status;

	private UUID standingUnit;

	private LocalDate unitsUntil;

	private LocalDate compileUntil;

	private LocalDate sendBy;

	private String title;

	private String body = "";

	private String recipients;

	private @Nullable UUID compiler;

	private String returnedWords = "";

	private String endedReason = "";

	private String symbol;

	@Embedded.Nullable
	private @Nullable Signature signature;

	@Embedded.Nullable
	private @Nullable ReportIssue issue;

	private Instant createdAt;

	private Instant updatedAt;

	private List<ReportPart> parts = new ArrayList<>();

	/** Opens the report of a plan; these units lead its tasks. */
	PeriodicReport(Plan plan, ReportingPeriod period, ReportDays days, List<UnitId> units, Words words, Instant now) {
		this.id = UUID.randomUUID();
		this.agencyId = plan.agency().value();
		this.planId = plan.id().value();
		this.planTitle = plan.title();
		this.period = period.code();
		this.status = ReportStatus.GATHERING;
		this.standingUnit = plan.standingUnit().value();
		this.unitsUntil = days.units();
		this.compileUntil = days.compile();
		this.sendBy = days.send();
		this.title = words.title();
		this.recipients = words.recipients();
		this.symbol = words.symbol();
		this.createdAt = now;
		this.updatedAt = now;
		units.forEach((unit) -> this.parts.add(ReportPart.ask(unit)));
	}

	@SuppressWarnings("NullAway.Init")
	private PeriodicReport() {
	}

	/** A unit confirms its part. */
	void confirm(Actor actor, UnitId unit, String words, Instant now) {
		mustBe(ReportStatus.GATHERING);
		if (!actor.belongsTo(unit)) {
			throw new NotAllowed("report.part");
		}
		int at = partOf(unit).orElseThrow(() -> new NotAllowed("report.part"));
		if (!this.parts.get(at).isWaiting()) {
			throw moved();
		}
		this.parts.set(at, this.parts.get(at).confirmed(words, actor.officer(), now));
		this.updatedAt = now;
	}

	/** Nobody is waited for any longer: who has not confirmed is named in the report. */
	void gathered(Instant now) {
		mustBe(ReportStatus.GATHERING);
		this.parts.replaceAll(ReportPart::missing);
		this.updatedAt = now;
	}

	/** The draft, as the outline makes it of the lines. */
	void draft(String newBody, Instant now) {
		this.status = ReportStatus.COMPILING;
		this.body = newBody;
		this.updatedAt = now;
	}

	/** The standing unit writes. */
	void write(Actor actor, String newTitle, String newBody, String newRecipients, Instant now) {
		mustBe(ReportStatus.COMPILING);
		mustBeOfStandingUnit(actor);
		this.title = newTitle;
		this.body = newBody;
		this.recipients = newRecipients;
		this.compiler = actor.officer().value();
		this.updatedAt = now;
	}

	void compile(Actor actor, Instant now) {
		mustBe(ReportStatus.COMPILING);
		mustBeOfStandingUnit(actor);
		if (this.body.isBlank()) {
			throw new Refused("report.body.missing");
		}
		this.compiler = actor.officer().value();
		move(ReportStatus.APPROVING, now);
		this.returnedWords = "";
	}

	void approve(Actor actor, Instant now) {
		mustBe(ReportStatus.APPROVING);
		if (!actor.heads(standing())) {
			throw new NotAllowed("report.approve");
		}
		move(ReportStatus.SIGNING, now);
	}

	/** Goes back to the standing unit with words. */
	void giveBack(ReportStatus from, String words, Instant now) {
		mustBe(from);
		if (words.isBlank()) {
			throw new Refused("report.return.missing");
		}
		this.returnedWords = words;
		move(ReportStatus.COMPILING, now);
	}

	/** Whoever compiled it does not sign it. */
	Signature sign(Actor actor, @Nullable SigningCapacity as, String hash, Instant now) {
		mustBe(ReportStatus.SIGNING);
		if (as == null) {
			throw new NotAllowed("report.sign");
		}
		if (this.compiler != null && actor.actsFor(new OfficerId(this.compiler))) {
			throw new Refused("report.sign.own");
		}
		Signature signed = new Signature(as.mark(), actor.officer().value(), actor.titleAs(as), now, hash);
		this.signature = signed;
		move(ReportStatus.NUMBERING, now);
		return signed;
	}

	void issue(Actor clerk, int number, LocalDate day, Instant now) {
		mustBe(ReportStatus.NUMBERING);
		this.issue = new ReportIssue(number, day, clerk.officer().value());
		move(ReportStatus.ISSUED, now);
	}

	/** Given up before it is issued. */
	void drop(Actor actor, String reason, Instant now) {
		if (!this.status.isOpen()) {
			throw moved();
		}
		if (!actor.heads(standing())) {
			throw new NotAllowed("report.drop");
		}
		if (reason.isBlank()) {
			throw new Refused("report.drop.missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw new Refused("report.drop.long", LONGEST_REASON);
		}
		this.endedReason = reason;
		move(ReportStatus.DROPPED, now);
	}

	/** Ends with its plan, which counts no more. */
	void endWithPlan(String reason, Instant now) {
		this.endedReason = reason;
		move(ReportStatus.DROPPED, now);
	}

	void mustBe(ReportStatus expected) {
		if (this.status != expected) {
			throw moved();
		}
	}

	/** Says where it stands now. */
	Conflict moved() {
		return new Conflict("conflict.report." + this.status, null, this.updatedAt);
	}

	void mustBeOfStandingUnit(Actor actor) {
		if (!actor.belongsTo(standing())) {
			throw new NotAllowed("report.compile");
		}
	}

	private void move(ReportStatus next, Instant now) {
		this.status = next;
		this.updatedAt = now;
	}

	private Optional<Integer> partOf(UnitId unit) {
		return IntStream.range(0, this.parts.size())
			.boxed()
			.filter((at) -> this.parts.get(at).unit().equals(unit))
			.findFirst();
	}

	public ReportId id() {
		return new ReportId(this.id);
	}

	int version() {
		return this.version;
	}

	public AgencyId agency() {
		return new AgencyId(this.agencyId);
	}

	public PlanId plan() {
		return new PlanId(this.planId);
	}

	public String planTitle() {
		return this.planTitle;
	}

	public ReportingPeriod period() {
		return ReportingPeriod.of(this.period);
	}

	public ReportStatus status() {
		return this.status;
	}

	/** The unit that follows the plan, compiles and approves. */
	public UnitId standing() {
		return new UnitId(this.standingUnit);
	}

	/** The last day for the units. */
	public LocalDate unitsUntil() {
		return this.unitsUntil;
	}

	/** The last day for the standing unit. */
	public LocalDate compileUntil() {
		return this.compileUntil;
	}

	/** The agency's day, by which it is to be sent. */
	public LocalDate sendBy() {
		return this.sendBy;
	}

	public String title() {
		return this.title;
	}

	public String body() {
		return this.body;
	}

	/** Nơi nhận, one a line. */
	public String recipients() {
		return this.recipients;
	}

	/** Who compiled it last, null before. */
	public @Nullable OfficerId compiler() {
		return (this.compiler != null) ? new OfficerId(this.compiler) : null;
	}

	/** Why it was given back, or blank. */
	public String returnedWords() {
		return this.returnedWords;
	}

	/** Why it was given up, or blank. */
	public String endedReason() {
		return this.endedReason;
	}

	public String symbol() {
		return this.symbol;
	}

	public @Nullable Signature signature() {
		return this.signature;
	}

	public @Nullable ReportIssue issued() {
		return this.issue;
	}

	/** "07/BC-UBND"; "/BC-UBND" while it has no number. */
	public String number() {
		return (this.issue != null) ? new DocumentNumber(this.issue.number(), this.symbol).toString()
				: "/" + this.symbol;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant updatedAt() {
		return this.updatedAt;
	}

	/** The parts in the order of the appendix. */
	public List<ReportPart> parts() {
		return List.copyOf(this.parts);
	}

	/** Who issued it. */
	OfficerId clerk() {
		return new OfficerId(Objects.requireNonNull(this.issue).issuedBy());
	}

	/**
	 * What a report is called from the start.
	 *
	 * @param title subject under the word BÁO CÁO
	 * @param symbol what follows its number
	 */
	record Words(String title, String recipients, String symbol) {
	}

}
