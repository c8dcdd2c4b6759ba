package vn.roviec.worklist.web;

import java.io.Serializable;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkInBulk;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Says what became of each of many items. */
@Component
class BulkLines {

	private static final Logger LOG = LoggerFactory.getLogger(BulkLines.class);

	private final WorkRows rows;

	private final Spoken spoken;

	BulkLines(WorkRows rows, Spoken spoken) {
		this.rows = rows;
		this.spoken = spoken;
	}

	Result of(String step, List<WorkInBulk.Outcome> outcomes) {
		List<Line> lines = outcomes.stream().map(this::line).toList();
		long done = lines.stream().filter(Line::done).count();
		long failed = lines.size() - done;
		String sentence = this.spoken.words("worklist.bulk." + step + ".done", done)
				+ ((failed > 0) ? " " + this.spoken.words("worklist.bulk.failures", failed) : "");
		return new Result(sentence, failed == 0, lines);
	}

	private Line line(WorkInBulk.Outcome outcome) {
		return new Line(outcome.isDone(), this.rows.what(outcome.item()), WorkLinks.of(outcome.item()),
				(outcome.failure() != null) ? why(outcome.failure()) : "");
	}

	private String why(RuntimeException failure) {
		if (failure instanceof Conflict conflict) {
			String what = this.spoken.words(conflict.what());
			return (conflict.who() == null) ? this.spoken.words("worklist.bulk.moved", what) : this.spoken
				.words("worklist.bulk.faster", conflict.who(), what, this.spoken.moment(conflict.when()));
		}
		if (failure instanceof Refused refused) {
			return this.spoken.words(refused);
		}
		if (failure instanceof NotAllowed) {
			return this.spoken.words("worklist.bulk.not-allowed");
		}
		if (failure instanceof NotFound) {
			return this.spoken.words("worklist.bulk.not-found");
		}
		if (failure instanceof ConcurrencyFailureException) {
			return this.spoken.words("worklist.bulk.at-once");
		}
		LOG.error("A step with one of many items failed", failure);
		return this.spoken.words("worklist.bulk.broken");
	}

	/**
	 * What became of all; the session keeps it until the next page.
	 *
	 * @param clean whether none failed
	 */
	record Result(String sentence, boolean clean, List<Line> lines) implements Serializable {
	}

	/**
	 * What became of one.
	 *
	 * @param why the sentence that says why not, "" where it is done
	 */
	record Line(boolean done, String what, String href, String why) implements Serializable {
	}

}
