package vn.roviec.periodic;

import java.util.List;
import java.util.function.Predicate;

import vn.roviec.appendix.TaskMark;

/**
 * What a report counts; each figure is the length of a list of its lines.
 *
 * @param tasks all
 * @param done confirmed by the cut-off
 * @param doneInPeriod of them in this period
 * @param early done before their date
 * @param onTime done on their date, or without one
 * @param doneLate done after their date
 * @param overdue not handed in though their date has passed
 * @param running those whose date has not come
 * @param stopped ended without being done
 */
public record ReportFigures(int tasks, int done, int doneInPeriod, int early, int onTime, int doneLate, int overdue,
		int running, int stopped) {

	public static ReportFigures of(List<ReportLine> lines) {
		return new ReportFigures(lines.size(), count(lines, ReportLine::done), count(lines, ReportLine::doneInPeriod),
				count(lines, (line) -> line.mark() == TaskMark.EXCEEDED),
				count(lines, (line) -> line.mark() == TaskMark.MET),
				count(lines, (line) -> line.mark() == TaskMark.LATE && line.done()), count(lines, ReportLine::overdue),
				count(lines, (line) -> line.mark() == TaskMark.RUNNING),
				count(lines, (line) -> line.mark() == TaskMark.STOPPED));
	}

	/** Done in hundredths of all that were not stopped. */
	public int percent() {
		int counted = this.tasks - this.stopped;
		return (counted > 0) ? this.done * 100 / counted : 0;
	}

	private static int count(List<ReportLine> lines, Predicate<ReportLine> counts) {
		return (int) lines.stream().filter(counts).count();
	}

}
