package vn.roviec.appendix.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.DecisionService;

import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;

import org.springframework.stereotype.Component;

/** The ladder of the decision table "escalation-policy", read once. */
@Component
public class EscalationPolicy {

	/** Decision id and file name. */
	static final String KEY = "escalation-policy";

	private static final int FIRST = -30;

	private static final int LAST = 120;

	private final Ladder ladder;

	/** Reads the table at the start, so that a broken one is found then. */
	EscalationPolicy(DecisionService decisions) {
		List<Rung> rungs = new ArrayList<>();
		for (int offset = FIRST; offset <= LAST; offset++) {
			for (Map<String, Object> row : decisions.evaluateDecisionTableByKey(KEY, Map.of("offset", offset))
				.getResultList()) {
				rungs.add(new Rung(offset, RungKind.valueOf((String) row.get("kind")),
						audience((String) row.get("audience"))));
			}
		}
		this.ladder = new Ladder(rungs, interval(rungs));
	}

	/** The rungs that the table gives; where the last two are alike, they go on so. */
	public Ladder ladder() {
		return this.ladder;
	}

	private static int interval(List<Rung> rungs) {
		if (rungs.size() < 2) {
			return 0;
		}
		Rung last = rungs.get(rungs.size() - 1);
		Rung before = rungs.get(rungs.size() - 2);
		int days = last.offset() - before.offset();
		boolean goesOn = last.kind() == before.kind() && last.audience().equals(before.audience())
				&& last.offset() + days > LAST;
		return goesOn ? days : 0;
	}

	private static Set<Audience> audience(String names) {
		return Arrays.stream(names.split(",")).map(String::strip).map(Audience::valueOf).collect(Collectors.toSet());
	}

}
