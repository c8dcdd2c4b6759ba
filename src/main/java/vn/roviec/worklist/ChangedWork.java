package vn.roviec.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What work has changed lately, on whichever node. */
@Repository
public class ChangedWork {

	private static final int MOST = 500;

	private final JdbcClient jdbc;

	ChangedWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Changes of the agency's work after a moment, the newest first; 500 at most. */
	public List<Change> since(AgencyId agency, Instant moment) {
		return this.jdbc.sql("""
				select id, changed_at, candidate, assignee_id, requester_id, follow_unit_id from work_item
				where agency_id = :agency and changed_at > :moment order by agency_id desc, changed_at desc limit\
				""" + " " + MOST)
			.param("agency", agency.value())
			.param("moment", WorkItemRow.at(moment))
			.query(ChangedWork::map)
			.list();
	}

	private static Change map(ResultSet row, int number) throws SQLException {
		UUID assignee = row.getObject("assignee_id", UUID.class);
		UUID requester = row.getObject("requester_id", UUID.class);
		UUID follower = row.getObject("follow_unit_id", UUID.class);
		return new Change(row.getString("id"), row.getObject("changed_at", OffsetDateTime.class).toInstant(),
				new Candidate(row.getString("candidate")), (assignee != null) ? new OfficerId(assignee) : null,
				(requester != null) ? new OfficerId(requester) : null,
				(follower != null) ? new UnitId(follower) : null);
	}

	/** An item as a change left it. */
	public record Change(String id, Instant at, Candidate candidate, @Nullable OfficerId assignee,
			@Nullable OfficerId requester, @Nullable UnitId follower) {

		/** Whether the item may stand, or have stood, in one of the actor's lists. */
		public boolean concerns(Actor actor) {
			return this.candidate.admits(actor) || (this.assignee != null && actor.actsFor(this.assignee))
					|| actor.officer().equals(this.requester)
					|| (this.follower != null && actor.belongsTo(this.follower)) || actor.holds(Role.CHAIRMAN)
					|| actor.holds(Role.VICE_CHAIRMAN);
		}

	}

}
