package vn.roviec.plan;

import java.util.List;
import java.util.Objects;

import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.DistributedDocument;
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
		this.copies.distribute(plan.agency(), new DistributedDocument(plan.id().value(), plan.title(),
				DocumentSymbol.of(plan), Objects.requireNonNull(plan.issuedOn()), "/plans/" + plan.id()), lines(plan));
	}

	/** The lines of Nơi nhận with the units that each means. */
	public List<RecipientLine> lines(Plan plan) {
		return plan.text()
			.recipients()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> new RecipientLine(line, this.units.of(plan.agency(), line)))
			.toList();
	}

}
