package vn.roviec.appendix;

import java.util.function.BiConsumer;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The decisions that may be taken on many tasks at once. */
@Configuration(proxyBeanMethods = false)
class BulkSteps {

	@Bean
	@Order(3)
	BulkStep acceptMany(AcceptResult acceptResult) {
		return new Decision("accept", AppendixProcess.ACCEPT_RESULT, acceptResult::accept);
	}

	@Bean
	@Order(4)
	BulkStep confirmMany(ConfirmCompletion confirmCompletion) {
		return new Decision("confirm", AppendixProcess.CONFIRM, confirmCompletion::confirm);
	}

	@Bean
	@Order(6)
	BulkStep extendMany(DecideExtension decideExtension) {
		return new Decision("extend", AppendixProcess.DECIDE_EXTENSION, decideExtension::grantAsProposed);
	}

	/**
	 * One decision, open to whoever may do the task's step.
	 *
	 * @param taskKey the step of the process that it decides
	 */
	private record Decision(String key, String taskKey, BiConsumer<Actor, TaskId> use) implements BulkStep {

		@Override
		public boolean isOfferedAt(Actor actor, WorkItem item) {
			return item.isOpen() && item.taskKey().equals(this.taskKey) && FinishWork.mayDo(actor, item);
		}

		@Override
		public void take(Actor actor, WorkItem item, Said said) {
			if (!item.taskKey().equals(this.taskKey)) {
				throw new Refused("worklist.bulk.other");
			}
			this.use.accept(actor, new TaskId(item.subject()));
		}

	}

}
