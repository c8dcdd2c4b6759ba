package vn.roviec.audit;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

/** The append-only record of who did what; a hash chain for each agency. */
public interface AuditLog {

	/**
	 * Appends in the caller's transaction, when it commits: {@link #of} tells of it
	 * afterwards.
	 * @param action dotted name, also the message key after "audit." ("plan.signed")
	 * @param subject the plan, task or other aggregate it happened to
	 * @param words what the actor said or what changed, in the reader's language; may be
	 * empty
	 */
	void append(Actor actor, String action, UUID subject, String words);

	/**
	 * Appends what an officer of another agency did here, as above.
	 * @param from name of that agency
	 */
	void append(AgencyId agency, Actor visitor, String from, String action, UUID subject, String words);

	/** Appends what the system did by itself. */
	void append(AgencyId agency, String action, UUID subject, String words);

	/** What happened to one subject, oldest first. */
	List<AuditEntry> of(AgencyId agency, UUID subject);

}
