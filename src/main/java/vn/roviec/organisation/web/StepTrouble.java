package vn.roviec.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import vn.roviec.web.Spoken;
import vn.roviec.workflow.StuckStep;

import org.springframework.stereotype.Component;

/**
 * Says in one sentence why a step fails: what a rule said, else of which kind the failure
 * is. Its own words are the log's, for they may quote anything.
 */
@Component
class StepTrouble {

	/** The first that is among the failures and their causes counts. */
	private static final Map<String, String> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("org.springframework.mail.", "mail");
		KINDS.put("jakarta.mail.", "mail");
		KINDS.put("vn.roviec.signature.KeyFailure", "key");
		KINDS.put("DataAccessResourceFailureException", "database");
		KINDS.put("CannotCreateTransactionException", "database");
		KINDS.put("org.springframework.dao.", "data");
		KINDS.put("java.sql.", "data");
		KINDS.put("java.net.", "network");
		KINDS.put("org.postgresql.", "data");
		KINDS.put("vn.roviec.workflow.NotFound", "missing");
	}

	private final Spoken spoken;

	StepTrouble(Spoken spoken) {
		this.spoken = spoken;
	}

	String sentence(StuckStep step) {
		if (step.trace().startsWith("vn.roviec.workflow.Refused")) {
			return this.spoken.words(step.error());
		}
		String causes = step.trace().lines().filter((line) -> !line.startsWith("\t")).collect(Collectors.joining("\n"));
		return KINDS.entrySet()
			.stream()
			.filter((kind) -> causes.contains(kind.getKey()))
			.findFirst()
			.map((kind) -> this.spoken.words("organisation.steps.trouble." + kind.getValue()))
			.orElseGet(() -> this.spoken.words("organisation.steps.trouble.other"));
	}

}
