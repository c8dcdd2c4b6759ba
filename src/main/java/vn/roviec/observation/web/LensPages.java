package vn.roviec.observation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.roviec.observation.AgencyFigures;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.SideBySide;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.web.MatrixTable;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which agencies stand side by side. */
@Component
class LensPages {

	/** Years before the present one that can be chosen. */
	private static final int YEARS = 4;

	private final SideBySide figures;

	private final MatrixTable table;

	private final Spoken spoken;

	LensPages(SideBySide figures, MatrixTable table, Spoken spoken) {
		this.figures = figures;
		this.table = table;
		this.spoken = spoken;
	}

	String show(List<ObservedAgency> seen, TaskFilter filter, Model model) {
		List<AgencyFigures> all = this.figures.of(seen, filter);
		years(filter, model);
		model.addAttribute("tab", "side");
		model.addAttribute("agencies", seen.size());
		model.addAttribute("sheet", LensForm.address("/lens/sheet", filter));
		model.addAttribute("lines", all.stream().map((one) -> line(one, filter)).toList());
		if (!all.isEmpty()) {
			model.addAttribute("sentence", this.spoken.words("lens.sentence", seen.size(), total(all, "open"),
					total(all, Standing.LATE), total(all, Standing.SOON)));
			model.addAttribute("matrix", matrix(all, filter));
		}
		return "observation/side";
	}

	/** What can be chosen in the line of filters. */
	void years(TaskFilter filter, Model model) {
		int present = this.spoken.today().getYear();
		model.addAttribute("years",
				IntStream.rangeClosed(0, YEARS).mapToObj((back) -> String.valueOf(present - back)).toList());
		model.addAttribute("year", (filter.year() != null) ? String.valueOf(filter.year()) : LensForm.ALL);
	}

	private static int total(List<AgencyFigures> all, String word) {
		return all.stream().mapToInt((one) -> one.count(word)).sum();
	}

	private MatrixTable.Table matrix(List<AgencyFigures> all, TaskFilter filter) {
		List<MatrixTable.Source> sources = new ArrayList<>();
		for (AgencyFigures one : all) {
			sources.add(new MatrixTable.Source(one.agency().name(), one::count,
					(state) -> address(one.agency(), filter.in(state))));
		}
		return this.table.of(this.spoken.words("lens.agency"), all.get(0).matrix().standing(), sources,
				new MatrixTable.Source(this.spoken.words("lens.all"),
						(states) -> all.stream().mapToInt((one) -> one.count(states)).sum(),
						(state) -> LensForm.address("/lens/tasks", filter.in(state))));
	}

	private static String address(ObservedAgency agency, TaskFilter filter) {
		return LensForm.address("/lens/agencies/" + agency.id() + "/tasks", filter);
	}

	private Line line(AgencyFigures one, TaskFilter filter) {
		ObservedAgency agency = one.agency();
		Integer inTime = one.inTime();
		int ended = one.count("ended");
		return new Line(agency.name(), figure(one.count("open"), address(agency, filter.in("open"))),
				figure(one.count(Standing.LATE), address(agency, filter.in(Standing.LATE))),
				figure(one.count(Standing.SOON), address(agency, filter.in(Standing.SOON))),
				figure(one.obstructed(), address(agency, filter.inTheWay())),
				new Figure(one.plans(), "/lens/agencies/" + agency.id() + "/plans"),
				(inTime == null) ? null
						: this.spoken.words("lens.inTime.of", inTime, one.count(Standing.DONE), String.valueOf(ended)),
				address(agency, filter.in("ended")), Bar.of(one));
	}

	private static Figure figure(int count, String href) {
		return new Figure(count, href);
	}

	/**
	 * One agency.
	 *
	 * @param inTime share of what is done that was in time, null where nothing is done
	 * @param ended address of what is done
	 */
	record Line(String name, Figure open, Figure late, Figure soon, Figure obstructed, Figure plans,
			@Nullable String inTime, String ended, Bar bar) {
	}

	/** A figure and its list. */
	record Figure(int count, String href) {
	}

	/**
	 * Its tasks as shares of a bar, in hundredths: where each part begins and its width.
	 */
	record Bar(double done, double doneLate, double running, double soon, double late) {

		static Bar of(AgencyFigures one) {
			int all = one.count(one.matrix().standing().states());
			double unit = (all > 0) ? 100.0 / all : 0;
			return new Bar(one.count(Standing.DONE) * unit, one.count(Standing.DONE_LATE) * unit,
					(one.count(Standing.WAITING) + one.count(Standing.DOING)) * unit, one.count(Standing.SOON) * unit,
					one.count(Standing.LATE) * unit);
		}

	}

}
