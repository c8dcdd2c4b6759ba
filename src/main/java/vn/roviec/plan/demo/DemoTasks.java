package vn.roviec.plan.demo;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.GiveContribution;
import vn.roviec.appendix.ReportProgress;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskContribution;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.plan.PlanId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does tasks of the demonstration, each step by somebody of the right unit. */
@Component
@Profile("demo")
class DemoTasks {

	private final TaskOverview overview;

	private final AppendixTasks tasks;

	private final AcceptTask accept;

	private final ReportProgress progress;

	private final GiveContribution contribute;

	private final SubmitResult submit;

	private final AcceptResult acceptResult;

	private final ConfirmCompletion confirm;

	private final DemoOffice office;

	DemoTasks(TaskOverview overview, AppendixTasks tasks, AcceptTask accept, ReportProgress progress,
			GiveContribution contribute, SubmitResult submit, AcceptResult acceptResult, ConfirmCompletion confirm,
			DemoOffice office) {
		this.overview = overview;
		this.tasks = tasks;
		this.accept = accept;
		this.progress = progress;
		this.contribute = contribute;
		this.submit = submit;
		this.acceptResult = acceptResult;
		this.confirm = confirm;
		this.office = office;
	}

	void accept(AgencyId agency, PlanId plan, String deliverable) {
		AppendixTask task = task(agency, plan, deliverable);
		Actor staff = this.office.staffOf(task.leadUnit());
		this.accept.accept(staff, task.id(), staff.officer());
	}

	void progress(AgencyId agency, PlanId plan, String deliverable, int percent, String words) {
		AppendixTask task = task(agency, plan, deliverable);
		this.progress.report(this.office.staffOf(task.leadUnit()), task.id(), percent, words);
	}

	/** Accepts, lets the coordinating units contribute, and hands in. */
	void submit(AgencyId agency, PlanId plan, String deliverable, String words) {
		accept(agency, plan, deliverable);
		AppendixTask task = task(agency, plan, deliverable);
		for (TaskContribution share : task.contributions()) {
			UnitId unit = share.unit();
			this.contribute.give(this.office.staffOf(unit), task.id(), unit, "Đã gửi phần việc của đơn vị.", List.of());
		}
		this.submit.submit(this.office.staffOf(task.leadUnit()), task.id(), words, "", List.of());
	}

	/** As above, accepted by the head and confirmed by the standing unit. */
	void finish(AgencyId agency, PlanId plan, String deliverable, String words) {
		submit(agency, plan, deliverable, words);
		AppendixTask task = task(agency, plan, deliverable);
		this.acceptResult.accept(this.office.headOf(task.leadUnit()), task.id());
		this.confirm.confirm(this.office.headOf(this.office.unit("vhxh")), task.id());
	}

	private AppendixTask task(AgencyId agency, PlanId plan, String deliverable) {
		return this.overview.ofPlan(agency, plan.value())
			.stream()
			.filter((task) -> task.deliverable().equals(deliverable))
			.findFirst()
			.map((task) -> this.tasks.get(agency, task.id()))
			.orElseThrow();
	}

}
