package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A plan (kế hoạch) with its appendix, from the first draft to the final review. */
public class Plan {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID agencyId;

	private PlanStatus status;

	private int round;

	private String title;

	private String folded;

	private UUID draftingUnit;

	private UUID drafter;

	private UUID standingUnit;

	private @Nullable LocalDate periodStart;

	private @Nullable LocalDate periodEnd;

	private String legalBases;

	private String body;

	private String recipients;

	private String archive;

	private @Nullable LocalDate consultUntil;

	private String commentResponse = "";

	private String returnedWords = "";

	private @Nullable PlanStatus returnedFrom;

	private String symbol;

	private @Nullable Integer number;

	private @Nullable LocalDate issuedOn;

	private @Nullable String capacity;

	private @Nullable UUID signedBy;

	private @Nullable String signerTitle;

	private @Nullable Instant signedAt;

	private @Nullable String signedHash;

	private String closingWords = "";

	private String endedReason = "";

	private Instant createdAt;

	private Instant updatedAt;

	private UUID updatedBy;

	private List<Consultation> consultations = new ArrayList<>();

	private List<PlanItem> items = new ArrayList<>();

	/**
	 * Opens a draft in the drafter's first unit, which also follows the plan (standing
	 * unit).
	 */
	Plan(PlanId id, Actor drafter, PlanText text, List<PlanItem> items, String symbol, Instant now) {
		if (drafter.positions().isEmpty()) {
			throw new NotAllowed("plan.draft");
		}
		this.id = id.value();
		this.agencyId = drafter.agency().value();
		this.status = PlanStatus.DRAFTING;
		this.round = 1;
		this.drafter = drafter.officer().value();
		this.draftingUnit = drafter.positions().get(0).unit().value();
		this.standingUnit = this.draftingUnit;
		this.symbol = symbol;
		this.createdAt = now;
		this.title = "";
		this.folded = "";
		this.legalBases = "";
		this.body = "";
		this.recipients = "";
		this.archive = "";
		Lengths.check(items);
		this.items = new ArrayList<>(items);
		this.updatedAt = now;
		this.updatedBy = drafter.officer().value();
		write(text);
	}

	@SuppressWarnings("NullAway.Init")
	private Plan() {
	}

	/** Replaces the words of the draft. */
	void edit(Actor actor, PlanText text, Instant now) {
		mustDraft(actor);
		write(text);
		touch(actor, now);
	}

	/** Replaces the appendix of the draft. */
	void edit(Actor actor, List<PlanItem> newItems, Instant now) {
		mustDraft(actor);
		Lengths.check(newItems);
		this.items = new ArrayList<>(newItems);
		touch(actor, now);
	}

	/**
	 * Hands the draft in: to the units asked, or straight to the head of the drafting
	 * unit.
	 */
	void submit(Actor actor, List<UnitId> asked, @Nullable LocalDate until, Instant now) {
		mustDraft(actor);
		if (this.title.isBlank()) {
			throw new Refused("plan.title.missing");
		}
		mustBeAssignable();
		if (!asked.isEmpty() && until == null) {
			throw new Refused("plan.consult.until.missing");
		}
		this.consultUntil = asked.isEmpty() ? null : until;
		this.consultations = new ArrayList<>(asked.stream().distinct().map(Consultation::ask).toList());
		this.status = asked.isEmpty() ? PlanStatus.APPROVING : PlanStatus.CONSULTING;
		this.returnedWords = "";
		this.returnedFrom = null;
		touch(actor, now);
	}

	/** A unit answers. */
	void comment(Actor actor, UnitId unit, String words, Instant now) {
		mustBe(PlanStatus.CONSULTING);
		if (!actor.belongsTo(unit)) {
			throw new NotAllowed("plan.comment");
		}
		int index = waiting(unit);
		this.consultations.set(index, this.consultations.get(index).answered(actor.officer(), words, now));
		if (this.consultations.stream().noneMatch(Consultation::isWaiting)) {
			this.status = PlanStatus.DIGESTING;
		}
	}

	/** The time for comments is over: who has not answered agrees. */
	void recordSilence(Instant now) {
		mustBe(PlanStatus.CONSULTING);
		this.consultations.replaceAll((asked) -> asked.isWaiting() ? asked.silent(now) : asked);
		this.status = PlanStatus.DIGESTING;
	}

	/** The drafter says what was taken over and what was not, and why. */
	void digest(Actor actor, String response, Instant now) {
		mustBe(PlanStatus.DIGESTING);
		mustBeDrafter(actor);
		this.commentResponse = response;
		this.status = PlanStatus.APPROVING;
		touch(actor, now);
	}

	/** The head of the drafting unit answers for the content (NĐ 30/2020, Điều 12). */
	void approve(Actor actor, Instant now) {
		mustBe(PlanStatus.APPROVING);
		if (!actor.heads(draftingUnit())) {
			throw new NotAllowed("plan.approve");
		}
		this.status = PlanStatus.CHECKING;
		touch(actor, now);
	}

	/** Văn phòng answers for the form (NĐ 30/2020, Điều 12). */
	void check(Actor actor, Instant now) {
		mustBe(PlanStatus.CHECKING);
		if (!actor.inOffice()) {
			throw new NotAllowed("plan.check");
		}
		this.status = PlanStatus.SIGNING;
		touch(actor, now);
	}

	/** Sends the plan back to its drafter with words. */
	void sendBack(Actor actor, PlanStatus from, String words, Instant now) {
		mustBe(from);
		if (words.isBlank()) {
			throw new Refused("plan.return.words.missing");
		}
		this.returnedFrom = from;
		this.returnedWords = words;
		this.round++;
		this.status = PlanStatus.DRAFTING;
		touch(actor, now);
	}

	/**
	 * Signs: the chairman on behalf of the committee (TM.), a vice-chairman who holds a
	 * delegation for the day in the chairman's place (KT.) — NĐ 30/2020, Điều 13.
	 * @param hash SHA-256 of the text that was shown
	 */
	void sign(Actor actor, String hash, Instant now) {
		mustBe(PlanStatus.SIGNING);
		if (actor.actsFor(drafter())) {
			throw new Refused("plan.sign.own");
		}
		this.capacity = capacityOf(actor);
		this.signedBy = actor.officer().value();
		this.signerTitle = actor.title();
		this.signedAt = now;
		this.signedHash = hash;
		this.status = PlanStatus.NUMBERING;
		touch(actor, now);
	}

	/** Takes its number and date (NĐ 30/2020, Điều 15). */
	void issue(Actor clerk, int takenNumber, LocalDate day, Instant now) {
		mustBe(PlanStatus.NUMBERING);
		this.number = takenNumber;
		this.issuedOn = day;
		this.status = PlanStatus.ISSUED;
		touch(clerk, now);
	}

	/** Withdraws the plan before it is issued. */
	void withdraw(Actor actor, String reason, Instant now) {
		if (!this.status.beforeIssue()) {
			throw moved();
		}
		if (!actor.actsFor(drafter()) && !actor.heads(draftingUnit()) && !actor.holds(Role.CHAIRMAN)) {
			throw new NotAllowed("plan.withdraw");
		}
		if (reason.isBlank()) {
			throw new Refused("plan.withdraw.reason.missing");
		}
		this.endedReason = reason;
		this.status = PlanStatus.WITHDRAWN;
		touch(actor, now);
	}

	/** Closes the plan with its final review. */
	void close(Actor actor, String review, Instant now) {
		mustBe(PlanStatus.ISSUED);
		this.closingWords = review;
		this.status = PlanStatus.CLOSED;
		touch(actor, now);
	}

	/**
	 * Every row needs one unit that answers for it, and a product that shows when it is
	 * done.
	 */
	private void mustBeAssignable() {
		for (int index = 0; index < this.items.size(); index++) {
			PlanItem item = this.items.get(index);
			if (item.leadUnitId() == null) {
				throw new Refused("plan.item.lead.missing", index + 1);
			}
			if (item.deliverables().isEmpty()) {
				throw new Refused("plan.item.deliverable.missing", index + 1);
			}
		}
	}

	private String capacityOf(Actor actor) {
		if (actor.holds(Role.CHAIRMAN)) {
			return "TM.";
		}
		if (actor.signsForChairman()) {
			return "KT.";
		}
		throw new NotAllowed("plan.sign");
	}

	private int waiting(UnitId unit) {
		for (int index = 0; index < this.consultations.size(); index++) {
			Consultation asked = this.consultations.get(index);
			if (asked.unit().equals(unit) && asked.isWaiting()) {
				return index;
			}
		}
		throw moved();
	}

	private void write(PlanText text) {
		Lengths.check(text);
		this.title = text.title().strip();
		this.folded = FoldedWords.of(text.title()).text();
		this.periodStart = text.periodStart();
		this.periodEnd = text.periodEnd();
		this.legalBases = text.legalBases();
		this.body = text.body();
		this.recipients = text.recipients();
		this.archive = text.archive();
	}

	private void touch(Actor actor, Instant now) {
		this.updatedAt = now;
		this.updatedBy = actor.officer().value();
	}

	private void mustDraft(Actor actor) {
		mustBe(PlanStatus.DRAFTING);
		mustBeDrafter(actor);
	}

	private void mustBeDrafter(Actor actor) {
		if (!actor.actsFor(drafter())) {
			throw new NotAllowed("plan.draft");
		}
	}

	void mustBe(PlanStatus wanted) {
		if (this.status != wanted) {
			throw moved();
		}
	}

	private Conflict moved() {
		return new Conflict("conflict.plan." + this.status, null, this.updatedAt);
	}

	/**
	 * The day on which the plan's work ends: its period's last day, else the year's last
	 * day.
	 */
	public LocalDate end(ZoneId zone) {
		if (this.periodEnd != null) {
			return this.periodEnd;
		}
		LocalDate from = (this.issuedOn != null) ? this.issuedOn : this.createdAt.atZone(zone).toLocalDate();
		return LocalDate.of(from.getYear(), 12, 31);
	}

	public PlanText text() {
		return new PlanText(this.title, this.periodStart, this.periodEnd, this.legalBases, this.body, this.recipients,
				this.archive);
	}

	public PlanId id() {
		return new PlanId(this.id);
	}

	public int version() {
		return this.version;
	}

	public AgencyId agency() {
		return new AgencyId(this.agencyId);
	}

	public PlanStatus status() {
		return this.status;
	}

	public int round() {
		return this.round;
	}

	public String title() {
		return this.title;
	}

	public UnitId draftingUnit() {
		return new UnitId(this.draftingUnit);
	}

	public OfficerId drafter() {
		return new OfficerId(this.drafter);
	}

	public UnitId standingUnit() {
		return new UnitId(this.standingUnit);
	}

	public @Nullable LocalDate consultUntil() {
		return this.consultUntil;
	}

	public String commentResponse() {
		return this.commentResponse;
	}

	public String returnedWords() {
		return this.returnedWords;
	}

	public @Nullable PlanStatus returnedFrom() {
		return this.returnedFrom;
	}

	/** Type and agency letters of the number: "KH-UBND". */
	public String symbol() {
		return this.symbol;
	}

	public @Nullable Integer number() {
		return this.number;
	}

	public @Nullable LocalDate issuedOn() {
		return this.issuedOn;
	}

	public @Nullable String capacity() {
		return this.capacity;
	}

	public @Nullable OfficerId signedBy() {
		return (this.signedBy != null) ? new OfficerId(this.signedBy) : null;
	}

	public @Nullable String signerTitle() {
		return this.signerTitle;
	}

	public @Nullable Instant signedAt() {
		return this.signedAt;
	}

	public @Nullable String signedHash() {
		return this.signedHash;
	}

	public String closingWords() {
		return this.closingWords;
	}

	public String endedReason() {
		return this.endedReason;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant updatedAt() {
		return this.updatedAt;
	}

	public OfficerId updatedBy() {
		return new OfficerId(this.updatedBy);
	}

	public List<Consultation> consultations() {
		return List.copyOf(this.consultations);
	}

	public List<PlanItem> items() {
		return List.copyOf(this.items);
	}

}
