package vn.roviec.worklist;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** What a module says of the user tasks of its process, when the engine opens one. */
public interface DescribeWork {

	/** The process whose tasks are described. */
	String processKey();

	/** Describes a task that has just been opened. */
	Description describe(Opened task);

	/**
	 * A task that the engine opened.
	 *
	 * @param subject the process's business key
	 * @param one says of one among parallel tasks which unit's it is
	 */
	record Opened(AgencyId agency, String taskKey, UUID subject, Supplier<UnitId> one) {

		/** The unit of one among parallel tasks. */
		public UnitId unit() {
			return this.one.get();
		}

	}

	/**
	 * The task as people see it.
	 *
	 * @param follower the unit that stands over the plan, null where none does
	 * @param requester who waits for it, null where nobody
	 * @param assignee whose it is from the start, null where it must be claimed
	 */
	record Description(UUID plan, String title, String planTitle, @Nullable UnitId unit, @Nullable UnitId follower,
			Candidate candidate, @Nullable OfficerId requester, @Nullable OfficerId assignee, @Nullable LocalDate due,
			boolean strictBefore) {
	}

}
