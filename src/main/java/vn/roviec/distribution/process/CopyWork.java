package vn.roviec.distribution.process;

import vn.roviec.agency.Role;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.Delivery;
import vn.roviec.distribution.DistributedDocuments;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.DescribeWork;

import org.springframework.stereotype.Component;

/** Says whose work a copy is that could not be sent: the clerk's. */
@Component
class CopyWork implements DescribeWork {

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	CopyWork(Deliveries deliveries, DistributedDocuments documents) {
		this.deliveries = deliveries;
		this.documents = documents;
	}

	@Override
	public String processKey() {
		return CopyProcess.KEY;
	}

	@Override
	public Description describe(Opened task) {
		Delivery delivery = this.deliveries.get(task.agency(), task.subject());
		return new Description(delivery.plan(), delivery.line(),
				this.documents.get(task.agency(), delivery.plan()).title(), null, null, Candidate.role(Role.CLERK),
				null, null, null, false);
	}

}
