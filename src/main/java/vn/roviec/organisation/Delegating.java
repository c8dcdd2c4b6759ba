package vn.roviec.organisation;

import java.time.LocalDate;
import java.util.Set;

import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.workflow.Refused;

/**
 * A delegation as the chairman wants it.
 *
 * @param capacity KT., TUQ. or TL.
 * @param lastDay counts too
 * @param decisions what may be decided, at least one; a head of a unit signs only
 * @param scope fields of work, as the written delegation has them
 * @param basis the authorization or regulation that it leans on
 */
public record Delegating(OfficerId to, SigningCapacity capacity, LocalDate firstDay, LocalDate lastDay,
		Set<ChairmansDecision> decisions, String scope, String basis) {

	private static final String KEY = "organisation.delegation.";

	private static final int SCOPE = 500;

	private static final int BASIS = 300;

	/** The same with its words tidied, where the law knows such a delegation. */
	Delegating checked(LocalDate today) {
		if (this.lastDay.isBefore(this.firstDay)) {
			throw new Refused(KEY + "lastDay.before");
		}
		if (this.lastDay.isBefore(today)) {
			throw new Refused(KEY + "lastDay.past");
		}
		if (this.decisions.isEmpty()) {
			throw new Refused(KEY + "decisions.missing");
		}
		if (this.capacity != SigningCapacity.FOR_HEAD && !this.decisions.equals(Set.of(ChairmansDecision.SIGN_PLAN))) {
			throw new Refused(KEY + "decisions.signing");
		}
		return new Delegating(this.to, this.capacity, this.firstDay, this.lastDay, this.decisions,
				line("scope", this.scope, SCOPE, true), line("basis", this.basis, BASIS, this.capacity.needsBasis()));
	}

	private static String line(String field, String typed, int longest, boolean needed) {
		String line = Words.line(typed);
		if (needed && line.isEmpty()) {
			throw new Refused(KEY + field + ".missing");
		}
		if (line.length() > longest) {
			throw new Refused(KEY + field + ".long", longest);
		}
		return line;
	}

}
