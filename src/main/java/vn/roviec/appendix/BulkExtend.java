package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Grants each of many extensions as the standing unit proposes it. */
@Component
@Order(6)
class BulkExtend implements BulkStep {

	private final DecideExtension decideExtension;

	BulkExtend(DecideExtension decideExtension) {
		this.decideExtension = decideExtension;
	}

	@Override
	public String key() {
		return "extend";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		return item.isOpen() && item.taskKey().equals(AppendixProcess.DECIDE_EXTENSION)
				&& FinishWork.mayDo(actor, item);
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		if (!item.taskKey().equals(AppendixProcess.DECIDE_EXTENSION)) {
			throw new Refused("worklist.bulk.other");
		}
		this.decideExtension.grantAsProposed(actor, new TaskId(item.subject()));
	}

}
