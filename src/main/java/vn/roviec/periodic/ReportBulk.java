package vn.roviec.periodic;

import java.util.function.BiConsumer;

import vn.roviec.agency.Actor;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Many reports are confirmed as they were written, or approved, at once. */
@Configuration(proxyBeanMethods = false)
class ReportBulk {

	@Bean
	@Order(7)
	BulkStep confirmReports(ConfirmPart confirm) {
		return new Decision("confirmReport", ReportProcess.REPORT_UNIT, (actor, item) -> {
			if (item.unit() != null) {
				confirm.confirm(actor, new ReportId(item.subject()), item.unit());
			}
		});
	}

	@Bean
	@Order(8)
	BulkStep approveReports(ApproveReport approve) {
		return new Decision("approveReport", ReportProcess.APPROVE,
				(actor, item) -> approve.approve(actor, new ReportId(item.subject())));
	}

	private record Decision(String key, String taskKey, BiConsumer<Actor, WorkItem> use) implements BulkStep {

		@Override
		public boolean isOfferedAt(Actor actor, WorkItem item) {
			return item.isOpen() && item.taskKey().equals(this.taskKey) && FinishWork.mayDo(actor, item);
		}

		@Override
		public void take(Actor actor, WorkItem item, Said said) {
			if (!item.taskKey().equals(this.taskKey)) {
				throw new Refused("worklist.bulk.other");
			}
			this.use.accept(actor, item);
		}

	}

}
