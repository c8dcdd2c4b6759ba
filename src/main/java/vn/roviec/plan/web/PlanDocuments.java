package vn.roviec.plan.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.distribution.AddressBook;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.Delivery;
import vn.roviec.distribution.DeliveryState;
import vn.roviec.distribution.MailAddress;
import vn.roviec.distribution.Publications;
import vn.roviec.distribution.RecipientLine;
import vn.roviec.distribution.RecipientName;
import vn.roviec.exchange.ReportedStatus;
import vn.roviec.exchange.ReportedStatuses;
import vn.roviec.plan.Annex;
import vn.roviec.plan.Annexes;
import vn.roviec.plan.Plan;
import vn.roviec.plan.DistributePlan;
import vn.roviec.signature.SignedFile;
import vn.roviec.signature.SignedFiles;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells where the copies of a plan go and where they are. */
@Component
class PlanDocuments {

	private final Deliveries deliveries;

	private final DistributePlan distribute;

	private final AddressBook addresses;

	private final Publications publications;

	private final Agencies agencies;

	private final ReportedStatuses reported;

	private final SignedFiles signed;

	private final Annexes annexes;

	private final Spoken spoken;

	PlanDocuments(Deliveries deliveries, DistributePlan distribute, AddressBook addresses, Publications publications,
			Agencies agencies, ReportedStatuses reported, SignedFiles signed, Annexes annexes, Spoken spoken) {
		this.deliveries = deliveries;
		this.distribute = distribute;
		this.addresses = addresses;
		this.publications = publications;
		this.agencies = agencies;
		this.reported = reported;
		this.signed = signed;
		this.annexes = annexes;
		this.spoken = spoken;
	}

	/** The copies that were sent, in the order of Nơi nhận; none before. */
	List<Copy> copies(Plan plan, Actor actor) {
		return copiesOf(plan, plan.id().value(), actor);
	}

	/** As above, of a document that belongs to the plan. */
	List<Copy> copiesOf(Plan plan, UUID document, Actor actor) {
		return this.deliveries.of(plan.agency(), document)
			.stream()
			.map((delivery) -> copy(plan, delivery, actor))
			.toList();
	}

	/** Who was asked to give a copy back, and who has; none where the plan stands. */
	List<Copy> recalls(Plan plan, Actor actor) {
		return this.deliveries.recallsOf(plan.agency(), plan.id().value())
			.stream()
			.map((delivery) -> copy(plan, delivery, actor))
			.toList();
	}

	/** The lines of Nơi nhận, each with the way on which its copy will go. */
	List<Way> ways(Plan plan) {
		return this.distribute.lines(plan).stream().map((line) -> way(plan, line)).toList();
	}

	private Way way(Plan plan, RecipientLine line) {
		boolean published = RecipientName.published(line.text());
		boolean outside = !published && line.units().isEmpty();
		String address = outside
				? this.addresses.find(plan.agency(), RecipientName.of(line.text())).map(MailAddress::text).orElse("")
				: "";
		return new Way(line.text(), line.units().size(), published, outside, address);
	}

	/** Who has signed its file electronically, the agency last; none on paper. */
	List<String> signatures(Plan plan) {
		return this.signed.of(plan.agency(), plan.id().value())
			.stream()
			.filter((file) -> file.stage() != SignedFile.Stage.NUMBERED)
			.sorted(Comparator.comparing(SignedFile::stage))
			.map(SignedFile::signedBy)
			.toList();
	}

	/** The files that go with it. */
	List<Annex> annexes(Plan plan) {
		return this.annexes.of(plan.agency(), plan.id());
	}

	/** What receivers have reported through the exchange; none where nobody has. */
	List<ReportedStatus> reported(Plan plan) {
		return this.reported.of(plan.agency(), plan.id().value());
	}

	private Copy copy(Plan plan, Delivery delivery, Actor actor) {
		UnitId unit = delivery.unit();
		Instant moment = (delivery.receivedAt() != null) ? delivery.receivedAt() : delivery.sentAt();
		String to = (unit != null) ? this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse("")
				: Objects.requireNonNullElse(delivery.address(), "");
		boolean fixable = delivery.state() == DeliveryState.FAILED && actor.holds(Role.CLERK);
		boolean takenOff = delivery.state() == DeliveryState.PUBLISHED && published(plan).isEmpty();
		return new Copy(delivery.id(), delivery.line(), to, takenOff ? "unpublished" : key(delivery),
				takenOff ? null : tone(delivery.state()), (moment != null) ? this.spoken.moment(moment) : "",
				delivery.receivedName(), delivery.words(), delivery.open() && unit != null && actor.belongsTo(unit),
				fixable, delivery.recall());
	}

	/**
	 * The address of the public page that the plan stands on; empty where it does not.
	 */
	Optional<String> published(Plan plan) {
		return this.publications.ofPlan(plan.agency(), plan.id().value())
			.flatMap((one) -> this.publications.slugOf(plan.agency()))
			.map((slug) -> "/public/" + slug);
	}

	private static String key(Delivery delivery) {
		return switch (delivery.state()) {
			case WAITING -> "pending";
			case SENT -> delivery.recall() ? "recall.sent" : "sent";
			case RECEIVED -> delivery.recall() ? "recall.received" : "received";
			case PAPER -> delivery.recall() ? "recall.paper" : "paper";
			case HANDED -> delivery.recall() ? "recall.handed" : "handed";
			case FAILED -> "failed";
			case GIVEN_UP -> "givenUp";
			case PUBLISHED -> "published";
			case RECALLED -> "recalled";
		};
	}

	private static @Nullable String tone(DeliveryState state) {
		return switch (state) {
			case RECEIVED, HANDED, PUBLISHED -> "done";
			case SENT -> "running";
			case FAILED -> "soon";
			case WAITING, PAPER, GIVEN_UP, RECALLED -> null;
		};
	}

	/**
	 * One copy.
	 *
	 * @param to the unit or mailbox, blank for copies on paper
	 * @param state message key after "state."
	 * @param at when it was sent or received, may be blank
	 * @param words why it could not be sent, or is not sent, may be blank
	 * @param receivable whether the reader may confirm it
	 * @param fixable whether the reader says how to go on with it
	 * @param recall whether it asks for a copy back
	 */
	record Copy(UUID id, String line, String to, String state, @Nullable String tone, String at,
			@Nullable String receivedBy, String words, boolean receivable, boolean fixable, boolean recall) {
	}

	/**
	 * One line of Nơi nhận before it is sent.
	 *
	 * @param inside how many units of the agency it means
	 * @param published whether it asks for the public page
	 * @param outside whether a mailbox may be given for it
	 * @param address that mailbox, blank where it goes on paper
	 */
	record Way(String line, int inside, boolean published, boolean outside, String address) {
	}

}
