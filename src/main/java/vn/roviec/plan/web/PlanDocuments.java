package vn.roviec.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.Delivery;
import vn.roviec.plan.Plan;
import vn.roviec.plan.ResolveUnits;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells where the copies of a plan go and where they are. */
@Component
class PlanDocuments {

	private final Deliveries deliveries;

	private final ResolveUnits units;

	private final Agencies agencies;

	private final Spoken spoken;

	PlanDocuments(Deliveries deliveries, ResolveUnits units, Agencies agencies, Spoken spoken) {
		this.deliveries = deliveries;
		this.units = units;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** The copies that were sent, in the order of Nơi nhận; none before. */
	List<Copy> copies(Plan plan, Actor actor) {
		return this.deliveries.of(plan.agency(), plan.id().value())
			.stream()
			.map((delivery) -> copy(plan, delivery, actor))
			.toList();
	}

	/** The lines of Nơi nhận, each with the way on which its copy will go. */
	List<Way> ways(Plan plan) {
		return plan.text()
			.recipients()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> new Way(line, this.units.of(plan.agency(), line).size()))
			.toList();
	}

	private Copy copy(Plan plan, Delivery delivery, Actor actor) {
		UnitId unit = delivery.unit();
		Instant moment = (delivery.receivedAt() != null) ? delivery.receivedAt() : delivery.sentAt();
		String state = switch (delivery.state()) {
			case WAITING -> "pending";
			case SENT -> "sent";
			case RECEIVED -> "received";
			case PAPER -> "paper";
		};
		String tone = switch (delivery.state()) {
			case RECEIVED -> "done";
			case SENT -> "running";
			case WAITING, PAPER -> null;
		};
		return new Copy(delivery.id(), delivery.line(),
				(unit != null) ? this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse("") : "", state, tone,
				(moment != null) ? this.spoken.moment(moment) : "", delivery.receivedName(),
				delivery.open() && unit != null && actor.belongsTo(unit));
	}

	/**
	 * One copy.
	 *
	 * @param unit blank for recipients outside
	 * @param state message key after "state."
	 * @param at when it was sent or received, may be blank
	 * @param receivable whether the reader may confirm it
	 */
	record Copy(UUID id, String line, String unit, String state, @Nullable String tone, String at,
			@Nullable String receivedBy, boolean receivable) {
	}

	/**
	 * One line of Nơi nhận before it is sent.
	 *
	 * @param inside how many units of the agency it means
	 */
	record Way(String line, int inside) {
	}

}
