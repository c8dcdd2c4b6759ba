package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.process.SeriesProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes how early the agency's recurring tasks are made, from their next cycle on.
 */
@Service
public class SetSeriesLead {

	private static final int LONGEST = 20;

	private final SeriesLead lead;

	private final SeriesRows rows;

	private final SeriesProcess process;

	private final AuditLog audit;

	SetSeriesLead(SeriesLead lead, SeriesRows rows, SeriesProcess process, AuditLog audit) {
		this.lead = lead;
		this.rows = rows;
		this.process = process;
		this.audit = audit;
	}

	/** The head of Văn phòng in person, or the administrator. */
	public static boolean mayBy(Actor actor) {
		Actor own = actor.inPerson();
		return own.holds(Role.ADMINISTRATOR) || (own.inOffice() && own.holds(Role.HEAD));
	}

	/**
	 * Changes the setting.
	 * @param days working days before a cycle begins, 0 to 20
	 */
	@Transactional
	public void set(Actor actor, int days) {
		if (!mayBy(actor)) {
			throw new NotAllowed("series.lead");
		}
		if (days < 0 || days > LONGEST) {
			throw new Refused("series.lead.range", LONGEST);
		}
		this.lead.set(actor.agency(), days);
		this.audit.append(actor, "series.lead-set", actor.agency().value(), String.valueOf(days));
		this.rows.running(actor.agency()).forEach((series) -> this.process.changed(actor.agency(), series));
	}

}
