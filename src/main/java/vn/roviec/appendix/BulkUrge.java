package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Urges those who have each of many tasks that the head of the following unit sees
 * waiting.
 */
@Component
@Order(5)
class BulkUrge implements BulkStep {

	private final UrgeTask urgeTask;

	BulkUrge(UrgeTask urgeTask) {
		this.urgeTask = urgeTask;
	}

	@Override
	public String key() {
		return "urge";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		UnitId follower = item.follower();
		return item.isOpen() && item.processKey().equals(AppendixProcess.KEY) && follower != null
				&& actor.heads(follower) && !FinishWork.mayDo(actor, item);
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		if (!item.processKey().equals(AppendixProcess.KEY)) {
			throw new Refused("worklist.bulk.other");
		}
		this.urgeTask.urge(actor, new TaskId(item.subject()), false);
	}

}
