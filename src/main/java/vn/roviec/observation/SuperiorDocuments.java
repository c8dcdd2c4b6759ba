package vn.roviec.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents of those above, and which agency has a task for what they ask. Only what the
 * agencies have issued or received counts: nobody says that a document asks something of
 * an agency, so that a gap is a question and no reproach.
 */
@Service
@Transactional(readOnly = true)
public class SuperiorDocuments {

	private final NamedDocuments named;

	SuperiorDocuments(NamedDocuments named) {
		this.named = named;
	}

	/**
	 * Every document that one of the agencies names or has received; where some of them
	 * have no task for it first, then the newest.
	 * @param year in which plans were issued and documents received; null for all
	 */
	public List<Duty> of(List<ObservedAgency> agencies, @Nullable Integer year) {
		List<NamedDocuments.Naming> all = agencies.stream()
			.flatMap((agency) -> this.named.of(agency, year).stream())
			.filter((naming) -> naming.document().asksForWork())
			.sorted(Comparator.comparing((naming) -> naming.document().date() == null))
			.toList();
		List<Group> groups = new ArrayList<>();
		for (NamedDocuments.Naming naming : all) {
			Group group = groups.stream()
				.filter((one) -> one.document.same(naming.document()))
				.findFirst()
				.orElseGet(() -> {
					Group added = new Group(naming.document());
					groups.add(added);
					return added;
				});
			group.document = group.document.with(naming.document());
			group.namings.add(naming);
		}
		return groups.stream()
			.map((group) -> duty(group, agencies))
			.sorted(Comparator.comparing((Duty duty) -> duty.missing().isEmpty())
				.thenComparing((duty) -> duty.document().date(), Comparator.nullsLast(Comparator.reverseOrder()))
				.thenComparing((duty) -> duty.document().number()))
			.toList();
	}

	/** One of them; empty where no agency knows it. */
	public Optional<Duty> find(List<ObservedAgency> agencies, String number, @Nullable LocalDate date) {
		SuperiorDocument wanted = new SuperiorDocument(number, date, "", "");
		return of(agencies, null).stream().filter((duty) -> duty.document().same(wanted)).findFirst();
	}

	private static Duty duty(Group group, List<ObservedAgency> agencies) {
		return new Duty(group.document, agencies.stream().map((agency) -> {
			List<NamedDocuments.Naming> own = group.namings.stream()
				.filter((naming) -> naming.agency().equals(agency))
				.toList();
			return new DutyOfAgency(agency, DutyPlans.of(own),
					own.stream()
						.map(NamedDocuments.Naming::received)
						.flatMap((day) -> Optional.ofNullable(day).stream())
						.min(Comparator.naturalOrder())
						.orElse(null));
		}).toList());
	}

	/** One document while what is said of it comes together. */
	private static final class Group {

		private final List<NamedDocuments.Naming> namings = new ArrayList<>();

		private SuperiorDocument document;

		private Group(SuperiorDocument document) {
			this.document = document;
		}

	}

}
