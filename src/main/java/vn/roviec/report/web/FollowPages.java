package vn.roviec.report.web;

import java.util.List;
import java.util.stream.IntStream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.report.FollowedPlans;
import vn.roviec.report.Matrix;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which work is followed. */
@Component
class FollowPages {

	/** Years before the present one that can be chosen. */
	private static final int YEARS = 4;

	private final TaskFigures figures;

	private final FollowedPlans plans;

	private final Agencies agencies;

	private final MatrixTable table;

	private final FollowPictures pictures;

	private final Spoken spoken;

	FollowPages(TaskFigures figures, FollowedPlans plans, Agencies agencies, MatrixTable table, FollowPictures pictures,
			Spoken spoken) {
		this.figures = figures;
		this.plans = plans;
		this.agencies = agencies;
		this.table = table;
		this.pictures = pictures;
		this.spoken = spoken;
	}

	/**
	 * Fills the model.
	 * @return the view
	 */
	String show(Actor actor, TaskFilter asked, Model model) {
		AgencyId agency = actor.agency();
		TaskFilter filter = TaskFilter.of(asked.unit(), asked.plan(), asked.year());
		Matrix matrix = this.figures.matrix(agency, filter);
		choices(agency, filter, model);
		model.addAttribute("sentence", sentence(matrix, filter));
		model.addAttribute("matrix", this.table.of(matrix, filter));
		this.pictures.show(agency, filter, model);
		return "report/follow";
	}

	/** What can be chosen in the line of filters. */
	private void choices(AgencyId agency, TaskFilter filter, Model model) {
		int present = this.spoken.today().getYear();
		model.addAttribute("filter", filter);
		model.addAttribute("plans", this.plans.all(agency));
		model.addAttribute("units", this.agencies.units(agency));
		model.addAttribute("years",
				IntStream.rangeClosed(0, YEARS).mapToObj((back) -> String.valueOf(present - back)).toList());
		model.addAttribute("year", (filter.year() != null) ? String.valueOf(filter.year()) : FollowForm.ALL);
	}

	/** "Đang có 42 việc chưa xong: 5 việc quá hạn, 7 việc sắp đến hạn." */
	private String sentence(Matrix matrix, TaskFilter filter) {
		int late = matrix.total(Standing.LATE);
		int soon = matrix.total(Standing.SOON);
		String open = this.spoken.words((late + soon == 0) ? "follow.sentence.calm" : "follow.sentence",
				matrix.total("open"), late, soon);
		int done = matrix.total("ended");
		if (done == 0) {
			return open;
		}
		List<Object> ended = List.of(done, matrix.total(Standing.DONE_LATE),
				(filter.year() != null) ? String.valueOf(filter.year()) : "");
		return open + " " + this.spoken
			.words((filter.year() != null) ? "follow.sentence.year" : "follow.sentence.years", ended.toArray());
	}

}
