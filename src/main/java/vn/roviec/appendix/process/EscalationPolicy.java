package vn.roviec.appendix.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.DecisionService;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Ladders;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The ladder of each agency: its own, else that of the decision table
 * "escalation-policy", which is read once.
 */
@Component
public class EscalationPolicy implements SmartInitializingSingleton {

	/** Decision id and file name. */
	static final String KEY = "escalation-policy";

	private static final int FIRST = -30;

	private static final int LAST = 120;

	private final CompletableFuture<Ladder> standard;

	private final Ladders ladders;

	/** Reads the table while the rest of the application starts: it takes a second. */
	EscalationPolicy(DecisionService decisions, Ladders ladders) {
		this.ladders = ladders;
		this.standard = CompletableFuture.supplyAsync(() -> read(decisions));
	}

	/** A broken table is found at the start. */
	@Override
	public void afterSingletonsInstantiated() {
		standard();
	}

	private static Ladder read(DecisionService decisions) {
		List<Rung> rungs = new ArrayList<>();
		for (int offset = FIRST; offset <= LAST; offset++) {
			for (Map<String, Object> row : decisions.evaluateDecisionTableByKey(KEY, Map.of("offset", offset))
				.getResultList()) {
				rungs.add(new Rung(offset, RungKind.valueOf((String) row.get("kind")),
						audience((String) row.get("audience"))));
			}
		}
		return new Ladder(rungs, interval(rungs));
	}

	/** The agency's own ladder, else the standard one. */
	public Ladder ladder(AgencyId agency) {
		return this.ladders.own(agency).orElseGet(this::standard);
	}

	/** The rungs that the table gives; where the last two are alike, they go on so. */
	public Ladder standard() {
		return this.standard.join();
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
