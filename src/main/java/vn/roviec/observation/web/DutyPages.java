package vn.roviec.observation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.FoldedWords;
import vn.roviec.observation.Duty;
import vn.roviec.observation.DutyOfAgency;
import vn.roviec.observation.DutyPlan;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.SuperiorDocument;
import vn.roviec.observation.SuperiorDocuments;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.PageAddress;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about documents of those above. */
@Component
class DutyPages {

	private static final int MOST = 200;

	private final SuperiorDocuments documents;

	private final LensPages pages;

	private final Spoken spoken;

	DutyPages(SuperiorDocuments documents, LensPages pages, Spoken spoken) {
		this.documents = documents;
		this.pages = pages;
		this.spoken = spoken;
	}

	/**
	 * The list.
	 * @param words which the number, the issuer or the subject has
	 */
	String list(List<ObservedAgency> seen, @Nullable Integer year, String words, Model model) {
		List<Duty> found = found(seen, year, words);
		this.pages.years(TaskFilter.of(null, null, year), model);
		model.addAttribute("tab", "duties");
		model.addAttribute("q", words);
		model.addAttribute("none", seen.isEmpty());
		model.addAttribute("agencies", seen.size());
		model.addAttribute("count", found.size());
		model.addAttribute("gaps", found.stream().filter((duty) -> !duty.missing().isEmpty()).count());
		model.addAttribute("lines", found.stream().limit(MOST).map(this::line).toList());
		model.addAttribute("sheet",
				new PageAddress("/lens/duties/sheet").asking("year", (year != null) ? year : LensForm.ALL)
					.asking("q", words));
		return "observation/duties";
	}

	/** The whole list, to be taken away. */
	List<Line> lines(List<ObservedAgency> seen, @Nullable Integer year, String words) {
		return found(seen, year, words).stream().map(this::line).toList();
	}

	private List<Duty> found(List<ObservedAgency> seen, @Nullable Integer year, String words) {
		FoldedWords asked = FoldedWords.of(words);
		return this.documents.of(seen, year)
			.stream()
			.filter((duty) -> asked.isBlank() || text(duty.document()).contains(asked.text()))
			.toList();
	}

	private static String text(SuperiorDocument document) {
		return FoldedWords.of(document.number() + " " + document.issuer() + " " + document.subject()).text();
	}

	/**
	 * One document.
	 * @throws NotFound where no agency names it nor has received it
	 */
	String one(List<ObservedAgency> seen, String number, @Nullable LocalDate date, Model model) {
		Duty duty = this.documents.find(seen, number, date).orElseThrow(() -> new NotFound("document"));
		model.addAttribute("line", line(duty));
		model.addAttribute("agencies", duty.agencies().stream().map(this::agency).toList());
		return "observation/duty";
	}

	private Line line(Duty duty) {
		SuperiorDocument document = duty.document();
		String address = new PageAddress("/lens/duties/document").asking("number", document.number())
			.asking("date", document.date())
			.toString();
		return new Line(address, document.number(), this.spoken.day(document.date()), document.issuer(),
				document.subject(), about(document), duty.doing().size(), duty.agencies().size(),
				duty.missing().stream().map((one) -> one.agency().name()).toList());
	}

	private String about(SuperiorDocument document) {
		return Stream.of(this.spoken.day(document.date()), document.issuer(), document.subject())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

	private Of agency(DutyOfAgency one) {
		return new Of(one.agency().name(), one.state().name(), this.spoken.day(one.received()),
				one.plans().stream().map((plan) -> plan(one.agency(), plan)).toList());
	}

	private PlanOf plan(ObservedAgency agency, DutyPlan duty) {
		TaskFilter filter = TaskFilter.of(null, duty.plan().id(), null);
		String list = "/lens/agencies/" + agency.id() + "/tasks";
		return new PlanOf(duty.plan().symbol() + " · " + duty.plan().title(), this.spoken.day(duty.plan().issuedOn()),
				duty.basis(), duty.naming(), duty.plan().open(), LensForm.address(list, filter.in("open")),
				duty.plan().late(), LensForm.address(list, filter.in(Standing.LATE)), duty.plan().done(),
				LensForm.address(list, filter.in("ended")));
	}

	/**
	 * A document in the list.
	 *
	 * @param about when, by whom and about what
	 * @param doing how many agencies have a task for it
	 * @param missing names of those that have none
	 */
	record Line(String href, String number, String date, String issuer, String subject, String about, int doing,
			int all, List<String> missing) {
	}

	/** What one agency does about it. */
	record Of(String name, String state, String received, List<PlanOf> plans) {
	}

	/** A plan with the addresses of its tasks. */
	record PlanOf(String name, String issuedOn, boolean basis, int naming, int open, String openList, int late,
			String lateList, int done, String doneList) {
	}

}
