package vn.roviec.appendix;

import java.util.List;

import vn.roviec.deadline.Occurrence;

/**
 * A deliverable that comes back, to become a series.
 *
 * @param order what is to be done each time; its due date does not count
 * @param occurrences every time that it is due, in order
 */
public record SeriesOrder(TaskOrder order, List<Occurrence> occurrences) {

	public SeriesOrder {
		occurrences = List.copyOf(occurrences);
	}

}
