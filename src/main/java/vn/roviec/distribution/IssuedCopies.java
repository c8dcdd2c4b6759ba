package vn.roviec.distribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gives the issued document as the file that recipients get. */
@Component
public class IssuedCopies {

	/** Known once all modules are there. */
	private final Supplier<List<IssuedPapers>> papers;

	IssuedCopies(ObjectProvider<IssuedPapers> papers) {
		this.papers = SingletonSupplier.of(() -> papers.orderedStream().toList());
	}

	/**
	 * The file of an issued document, the same each time.
	 * @throws NotFound where no module knows it
	 */
	public IssuedCopy of(AgencyId agency, UUID document) {
		return this.papers.get()
			.stream()
			.map((one) -> one.find(agency, document))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new NotFound("document"));
	}

	/** The files that go with it, in their order; none with most. */
	public List<IssuedCopy> along(AgencyId agency, UUID document) {
		return this.papers.get().stream().flatMap((one) -> one.along(agency, document).stream()).toList();
	}

	/** The names of those files. */
	public List<String> namesAlong(AgencyId agency, UUID document) {
		return this.papers.get().stream().flatMap((one) -> one.namesAlong(agency, document).stream()).toList();
	}

}
