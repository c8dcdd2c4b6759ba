package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accepts the result of each of many tasks. */
@Component
@Order(3)
class BulkAccept implements BulkStep {

	private final AcceptResult acceptResult;

	BulkAccept(AcceptResult acceptResult) {
		this.acceptResult = acceptResult;
	}

	@Override
	public String key() {
		return "accept";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		return item.isOpen() && item.taskKey().equals(AppendixProcess.ACCEPT_RESULT) && FinishWork.mayDo(actor, item);
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		if (!item.taskKey().equals(AppendixProcess.ACCEPT_RESULT)) {
			throw new Refused("worklist.bulk.other");
		}
		this.acceptResult.accept(actor, new TaskId(item.subject()));
	}

}
