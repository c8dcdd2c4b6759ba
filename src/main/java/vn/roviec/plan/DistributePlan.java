package vn.roviec.plan;

import java.util.List;

import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.RecipientLine;

import org.springframework.stereotype.Service;

/** Sends the issued plan to every line of Nơi nhận. */
@Service
public class DistributePlan {

	private final DistributeCopies copies;

	private final ResolveUnits units;

	DistributePlan(DistributeCopies copies, ResolveUnits units) {
		this.copies = copies;
		this.units = units;
	}

	/** Sends once, whatever is retried. */
	public void distribute(Plan plan) {
		List<RecipientLine> lines = plan.text()
			.recipients()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> new RecipientLine(line, this.units.of(plan.agency(), line)))
			.toList();
		this.copies.distribute(plan.agency(), plan.id().value(), plan.title(), DocumentSymbol.of(plan),
				"/plans/" + plan.id(), lines);
	}

}
