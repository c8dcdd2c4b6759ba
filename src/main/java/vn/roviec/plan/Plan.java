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
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** A plan (kế hoạch) with its appendix, from the first draft to the final review. */
public class Plan {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID agencyId;

	private PlanStatus status;

	private int round;

	@Embedded.Empty
	private PlanText text;

	private String folded;

	private UUID draftingUnit;

	private UUID drafter;

	private UUID standingUnit;

	private @Nullable LocalDate consultUntil;

	private String commentResponse = "";

	@Embedded.Empty(prefix = "returned_")
	private Returned returned = Returned.NEVER;

	private String symbol;

	@Embedded.Nullable
	private @Nullable Signature signature;

	@Embedded.Nullable
	private @Nullable Issue issue;

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
		write(text);
		write(items);
		touch(drafter, now);
	}

	@SuppressWarnings("NullAway.Init")
	private Plan() {
	}

	/** Replaces the words of the draft. */
	void edit(Actor actor, PlanText newText, Instant now) {
		mustBeOpenTo(actor);
		write(newText);
		touch(actor, now);
	}

	/** Replaces the appendix of the draft. */
	void edit(Actor actor, List<PlanItem> newItems, Instant now) {
		mustBeOpenTo(actor);
		write(newItems);
		touch(actor, now);
	}

	/**
	 * Hands the draft in: to the units asked, or straight to the head of the drafting
	 * unit.
	 */
	void submit(Actor actor, List<UnitId> asked, @Nullable LocalDate until, Instant now) {
		mustBe(PlanStatus.DRAFTING);
		mustBeDrafter(actor);
		mustBeComplete();
		if (!asked.isEmpty() && until == null) {
			throw new Refused("plan.consult.until.missing");
		}
		this.consultUntil = asked.isEmpty() ? null : until;
		this.commentResponse = "";
		new Consultations(this.consultations).ask(asked, this.round);
		this.status = asked.isEmpty() ? PlanStatus.APPROVING : PlanStatus.CONSULTING;
		this.returned = Returned.NEVER;
		touch(actor, now);
	}

	/** A unit answers. */
	void comment(Actor actor, UnitId unit, String words, Instant now) {
		mustBe(PlanStatus.CONSULTING);
		if (!actor.belongsTo(unit)) {
			throw new NotAllowed("plan.comment");
		}
		Consultations asked = new Consultations(this.consultations);
		if (!asked.answer(unit, actor.officer(), words, now)) {
			throw moved();
		}
		if (!asked.waiting()) {
			this.status = PlanStatus.DIGESTING;
		}
	}

	/** The time for comments is over: who has not answered agrees. */
	void recordSilence(Instant now) {
		mustBe(PlanStatus.CONSULTING);
		new Consultations(this.consultations).silence(now);
		this.status = PlanStatus.DIGESTING;
	}

	/** The units that are asked have until another day. */
	void moveConsultation(LocalDate until) {
		mustBe(PlanStatus.CONSULTING);
		this.consultUntil = until;
	}

	/** The drafter writes what becomes of the comments, while the draft is still open. */
	void answer(Actor actor, Digest digest) {
		mustBe(PlanStatus.DIGESTING);
		mustBeDrafter(actor);
		Lengths.check(digest);
		new Consultations(this.consultations).digest(this.round, digest);
		this.commentResponse = digest.response();
	}

	/** Hands the draft in that the comments went into. */
	void digest(Actor actor, Digest digest, Instant now) {
		answer(actor, digest);
		mustBeComplete();
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
		this.returned = new Returned(words, from);
		this.round++;
		this.status = PlanStatus.DRAFTING;
		touch(actor, now);
	}

	/**
	 * Signs in a capacity of NĐ 30/2020, Điều 13.
	 * @param capacity null for whoever has none on the day
	 * @param hash SHA-256 of the paper that was shown
	 */
	Signature sign(Actor actor, @Nullable SigningCapacity capacity, String hash, Instant now) {
		mustBe(PlanStatus.SIGNING);
		if (actor.actsFor(drafter())) {
			throw new Refused("plan.sign.own");
		}
		if (capacity == null) {
			throw new NotAllowed("plan.sign");
		}
		Signature signed = new Signature(capacity.mark(), actor.officer().value(), actor.titleAs(capacity), now, hash);
		this.signature = signed;
		this.status = PlanStatus.NUMBERING;
		touch(actor, now);
		return signed;
	}

	/** Takes its number and date (NĐ 30/2020, Điều 15). */
	void issue(Actor clerk, int takenNumber, LocalDate day, Instant now) {
		mustBe(PlanStatus.NUMBERING);
		this.issue = new Issue(takenNumber, day);
		this.status = PlanStatus.ISSUED;
		touch(clerk, now);
	}

	/** Ends the plan for a reason, other than by its final review. */
	void end(Actor actor, PlanStatus how, String reason, Instant now) {
		this.endedReason = reason;
		this.status = how;
		touch(actor, now);
	}

	/** Closes the plan with its final review. */
	void close(Actor actor, String review, Instant now) {
		mustBe(PlanStatus.ISSUED);
		if (review.isBlank()) {
			throw new Refused("plan.close.words.missing");
		}
		this.closingWords = review;
		this.status = PlanStatus.CLOSED;
		touch(actor, now);
	}

	/**
	 * Every row needs one unit that answers for it, and a product that shows when it is
	 * done.
	 */
	private void mustBeComplete() {
		if (title().isBlank()) {
			throw new Refused("plan.title.missing");
		}
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

	private void write(PlanText newText) {
		Lengths.check(newText);
		this.text = newText.stripped();
		this.folded = FoldedWords.of(newText.title()).text();
	}

	private void write(List<PlanItem> newItems) {
		Lengths.check(newItems);
		this.items = new ArrayList<>(newItems);
	}

	private void touch(Actor actor, Instant now) {
		this.updatedAt = now;
		this.updatedBy = actor.officer().value();
	}

	/** Words and appendix change while the plan is drafted and while comments go in. */
	void mustBeOpenTo(Actor actor) {
		if (!this.status.editable()) {
			throw moved();
		}
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

	/** Says where the plan stands now. */
	Conflict moved() {
		return new Conflict("conflict.plan." + this.status, null, this.updatedAt);
	}

	/**
	 * The day on which the plan's work ends: its period's last day, else the year's last
	 * day.
	 */
	public LocalDate end(ZoneId zone) {
		LocalDate last = this.text.periodEnd();
		if (last != null) {
			return last;
		}
		LocalDate from = (this.issue != null) ? this.issue.issuedOn() : this.createdAt.atZone(zone).toLocalDate();
		return LocalDate.of(from.getYear(), 12, 31);
	}

	public PlanText text() {
		return this.text;
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
		return this.text.title();
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

	public Returned returned() {
		return this.returned;
	}

	/** Type and agency letters of the number: "KH-UBND". */
	public String symbol() {
		return this.symbol;
	}

	/** The number of the issued plan, null before. */
	public @Nullable Integer number() {
		return (this.issue != null) ? this.issue.number() : null;
	}

	/** The day on which it was issued, null before. */
	public @Nullable LocalDate issuedOn() {
		return (this.issue != null) ? this.issue.issuedOn() : null;
	}

	/** Who signed and how, null before. */
	public @Nullable Signature signature() {
		return this.signature;
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
