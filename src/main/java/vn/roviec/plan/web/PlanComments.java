package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.Consultation;
import vn.roviec.plan.Digest;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Rounds;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells what the units said in each round of a draft, and what became of it. */
@Component
class PlanComments {

	private final Rounds rounds;

	private final Agencies agencies;

	private final Spoken spoken;

	PlanComments(Rounds rounds, Agencies agencies, Spoken spoken) {
		this.rounds = rounds;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** Every round in which units were asked, the newest first. */
	List<Round> of(Plan plan) {
		Map<Integer, String> responses = this.rounds.responses(plan.agency(), plan.id());
		List<Round> rounds = new ArrayList<>();
		plan.consultations().stream().map(Consultation::round).distinct().sorted().forEach((no) -> {
			boolean open = no == plan.round() && plan.status() == PlanStatus.DIGESTING;
			rounds
				.add(new Round(no, comments(plan, no), open ? plan.commentResponse() : responses.getOrDefault(no, "")));
		});
		Collections.reverse(rounds);
		return List.copyOf(rounds);
	}

	private List<Comment> comments(Plan plan, int round) {
		return plan.consultations()
			.stream()
			.filter((asked) -> asked.round() == round)
			.map((asked) -> comment(plan, asked))
			.toList();
	}

	private Comment comment(Plan plan, Consultation asked) {
		String name = this.agencies.unit(plan.agency(), asked.unit()).map(Unit::name).orElse("");
		String state = (asked.state() == Consultation.State.ANSWERED && asked.words().isBlank()) ? "AGREED"
				: asked.state().name();
		return new Comment(asked.unitId(), name, state, asked.words(),
				(asked.answeredAt() != null) ? this.spoken.moment(asked.answeredAt()) : "", asked.answer());
	}

	/**
	 * The comments of one round.
	 *
	 * @param response to all of them in general, may be blank
	 */
	record Round(int no, List<Comment> comments, String response) {

		/** The same comments with what is being typed about them. */
		Round with(Digest typed) {
			return new Round(this.no,
					this.comments.stream()
						.map((one) -> one.with(typed.answers().getOrDefault(new UnitId(one.unitId()), one.answer())))
						.toList(),
					typed.response());
		}

	}

	/**
	 * What one unit said.
	 *
	 * @param state ANSWERED where it said something, AGREED, SILENT or WAITING
	 * @param answer what the drafter made of it, may be blank
	 */
	record Comment(UUID unitId, String unit, String state, String words, String at, String answer) {

		Comment with(String typed) {
			return new Comment(this.unitId, this.unit, this.state, this.words, this.at, typed);
		}

	}

}
