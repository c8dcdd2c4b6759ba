package vn.roviec.audit;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.stereotype.Component;

/** Every agency's record is whole. */
@Component
class ChainsHold implements ConsistencyCheck {

	private final Agencies agencies;

	private final AuditVerifier verifier;

	ChainsHold(Agencies agencies, AuditVerifier verifier) {
		this.agencies = agencies;
		this.verifier = verifier;
	}

	@Override
	public String name() {
		return "check.audit";
	}

	@Override
	public List<String> differences() {
		List<String> differences = new ArrayList<>();
		for (AgencyId agency : this.agencies.all()) {
			AuditVerdict verdict = this.verifier.verify(agency);
			if (!verdict.holds()) {
				Anchor against = verdict.against();
				differences.add("agency " + agency + ": entry " + verdict.firstBad()
						+ ((against != null) ? " (anchor of " + against.at() + ", entry " + against.seq() + ")" : ""));
			}
		}
		return differences;
	}

}
