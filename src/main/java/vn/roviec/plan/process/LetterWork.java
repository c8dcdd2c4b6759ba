package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.Plan;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SheetOfCorrection;
import vn.roviec.plan.StepDays;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.DescribeWork;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;

/** Says of each step of a letter of correction whose work it is and by when. */
@Component
class LetterWork implements DescribeWork {

	private final Corrections corrections;

	private final Plans plans;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Clock clock;

	LetterWork(Corrections corrections, Plans plans, Agencies agencies, WorkingCalendars calendars, Clock clock) {
		this.corrections = corrections;
		this.plans = plans;
		this.agencies = agencies;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public String processKey() {
		return LetterProcess.KEY;
	}

	@Override
	public Description describe(Opened task) {
		Correction letter = this.corrections.find(task.agency(), task.subject())
			.orElseThrow(() -> new NotFound("correction"));
		Plan plan = this.plans.get(task.agency(), letter.plan());
		return switch (task.taskKey()) {
			case LetterProcess.SIGN ->
				step(plan, letter, Candidate.decision(ChairmansDecision.SIGN_PLAN), due(plan, task));
			case LetterProcess.ISSUE -> step(plan, letter, Candidate.role(Role.CLERK), due(plan, task));
			case LetterProcess.REWRITE -> own(plan, letter);
			default -> throw new IllegalArgumentException("No such step: " + task.taskKey());
		};
	}

	private static Description step(Plan plan, Correction letter, Candidate candidate, LocalDate due) {
		return of(plan, null, candidate, letter.writer(), null, due);
	}

	/** It stays with who wrote it; the unit finds it where that officer is away. */
	private Description own(Plan plan, Correction letter) {
		UnitId unit = this.agencies.actor(letter.writer())
			.map(Actor::positions)
			.filter((positions) -> !positions.isEmpty())
			.map((positions) -> positions.get(0).unit())
			.orElse(plan.draftingUnit());
		return of(plan, unit, Candidate.unit(unit), null, letter.writer(), null);
	}

	private static Description of(Plan plan, @Nullable UnitId unit, Candidate candidate, @Nullable OfficerId requester,
			@Nullable OfficerId assignee, @Nullable LocalDate due) {
		return new Description(plan.id().value(), SheetOfCorrection.subject(plan), plan.title(), unit,
				plan.standingUnit(), candidate, requester, assignee, due, false);
	}

	private LocalDate due(Plan plan, Opened task) {
		return this.calendars.of(plan.agency())
			.plusWorkingDays(LocalDate.now(this.clock), StepDays.of(task.taskKey()).orElseThrow());
	}

}
