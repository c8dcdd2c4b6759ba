package vn.roviec.periodic;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Heads and administrators say when their agency reports, and by what outline. */
@Service
@Transactional
public class SetReports {

	private final ReportRules rules;

	private final ReportOutlines outlines;

	private final AuditLog audit;

	SetReports(ReportRules rules, ReportOutlines outlines, AuditLog audit) {
		this.rules = rules;
		this.outlines = outlines;
		this.audit = audit;
	}

	/** Whether the officer may. */
	public static boolean may(Actor actor) {
		return actor.holds(Role.HEAD) || actor.holds(Role.ADMINISTRATOR);
	}

	/** Counts from the next period on. */
	public void rules(Actor actor, List<ReportRule> wanted) {
		check(actor);
		this.rules.save(actor.agency(), wanted);
		this.audit.append(actor, "report.rules-set", actor.agency().value(), "");
	}

	/** Counts for reports that are drafted from now on. */
	public void outline(Actor actor, String words) {
		check(actor);
		ReportOutlines.check(words);
		this.outlines.save(actor, words.strip());
		this.audit.append(actor, "report.outline-set", actor.agency().value(), "");
	}

	/** Back to the usual outline. */
	public void usualOutline(Actor actor) {
		check(actor);
		this.outlines.forget(actor.agency());
		this.audit.append(actor, "report.outline-set", actor.agency().value(), "");
	}

	private static void check(Actor actor) {
		if (!may(actor)) {
			throw new NotAllowed("report.set");
		}
	}

}
