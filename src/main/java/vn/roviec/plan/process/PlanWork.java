package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.StepDays;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.DescribeWork;

import org.springframework.stereotype.Component;

/** Says of each step of a plan whose work it is and by when it should be done. */
@Component
class PlanWork implements DescribeWork {

	private final Plans plans;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Clock clock;

	PlanWork(Plans plans, Agencies agencies, WorkingCalendars calendars, Clock clock) {
		this.plans = plans;
		this.agencies = agencies;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public String processKey() {
		return PlanProcess.KEY;
	}

	@Override
	public Description describe(Opened task) {
		Plan plan = this.plans.get(task.agency(), new PlanId(task.subject()));
		return switch (task.taskKey()) {
			case PlanProcess.DRAFT, PlanProcess.DIGEST -> own(plan);
			case PlanProcess.CONSULT_UNIT -> ofUnit(plan, task.unit());
			case PlanProcess.APPROVE ->
				step(plan, plan.draftingUnit(), Candidate.head(plan.draftingUnit()), due(plan, task));
			case PlanProcess.CHECK -> {
				UnitId office = this.agencies.office(plan.agency()).id();
				yield step(plan, office, Candidate.unit(office), due(plan, task));
			}
			case PlanProcess.SIGN -> step(plan, null, Candidate.decision(ChairmansDecision.SIGN_PLAN), due(plan, task));
			case PlanProcess.ISSUE -> step(plan, null, Candidate.role(Role.CLERK), due(plan, task));
			case PlanProcess.CLOSE -> step(plan, plan.standingUnit(), Candidate.unit(plan.standingUnit()), null);
			default -> throw new IllegalArgumentException("No such step: " + task.taskKey());
		};
	}

	private static Description own(Plan plan) {
		OfficerId drafter = plan.drafter();
		return new Description(plan.id().value(), plan.title(), plan.title(), plan.draftingUnit(), plan.standingUnit(),
				Candidate.unit(plan.draftingUnit()), null, drafter, null, false);
	}

	private Description ofUnit(Plan plan, UnitId unit) {
		return step(plan, unit, Candidate.unit(this.agencies.inForce(plan.agency(), unit)), plan.consultUntil());
	}

	private static Description step(Plan plan, @Nullable UnitId unit, Candidate candidate, @Nullable LocalDate due) {
		return new Description(plan.id().value(), plan.title(), plan.title(), unit, plan.standingUnit(), candidate,
				plan.drafter(), null, due, false);
	}

	private LocalDate due(Plan plan, Opened task) {
		int days = StepDays.of(task.taskKey()).orElseThrow();
		return this.calendars.of(plan.agency()).plusWorkingDays(LocalDate.now(this.clock), days);
	}

}
