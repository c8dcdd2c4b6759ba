package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafter answers the comments, what was taken over, what was not, and why, and hands
 * the draft in that they went into.
 */
@Service
public class DigestComments {

	private final Plans plans;

	private final Rounds rounds;

	private final PlanProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final ImpossibleDates impossible;

	private final Clock clock;

	DigestComments(Plans plans, Rounds rounds, PlanProcess process, Agencies agencies, AuditLog audit,
			ImpossibleDates impossible, Clock clock) {
		this.plans = plans;
		this.rounds = rounds;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.impossible = impossible;
		this.clock = clock;
	}

	@Transactional
	public void digest(Actor actor, PlanId id, Digest digest) {
		Instant now = this.clock.instant();
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.digest(actor, digest, now);
		this.impossible.refuse(plan);
		this.rounds.digested(plan, now);
		this.plans.save(plan);
		this.audit.append(actor, "plan.digested", id.value(), words(plan));
		this.process.finish(actor, id, PlanProcess.DIGEST, PlanProcess.FORWARD);
	}

	/** The answers to each unit under its name, then what is said in general. */
	private String words(Plan plan) {
		Stream<String> answers = plan.consultations()
			.stream()
			.filter((asked) -> asked.round() == plan.round() && !asked.answer().isBlank())
			.map((asked) -> this.agencies.unit(plan.agency(), asked.unit()).map(Unit::name).orElse("") + ": "
					+ asked.answer());
		return Stream.concat(answers, Stream.of(plan.commentResponse()))
			.filter((line) -> !line.isBlank())
			.collect(Collectors.joining("\n"));
	}

}
