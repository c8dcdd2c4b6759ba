package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Confirms the completion of each of many tasks. */
@Component
@Order(4)
class BulkConfirm implements BulkStep {

	private final ConfirmCompletion confirmCompletion;

	BulkConfirm(ConfirmCompletion confirmCompletion) {
		this.confirmCompletion = confirmCompletion;
	}

	@Override
	public String key() {
		return "confirm";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		return item.isOpen() && item.taskKey().equals(AppendixProcess.CONFIRM) && FinishWork.mayDo(actor, item);
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		if (!item.taskKey().equals(AppendixProcess.CONFIRM)) {
			throw new Refused("worklist.bulk.other");
		}
		this.confirmCompletion.confirm(actor, new TaskId(item.subject()));
	}

}
