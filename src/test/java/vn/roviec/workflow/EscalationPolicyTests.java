package vn.roviec.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The default ladder tells the right people on the right working day, and nobody on
 * others.
 */
class EscalationPolicyTests {

	private static final Rung REMINDER = new Rung("REMINDER", "ASSIGNEE");

	private static final Rung LATE = new Rung("LATE", "ASSIGNEE,UNIT_HEAD");

	private static final Rung FIRST = new Rung("ESCALATION", "ASSIGNEE,UNIT_HEAD,STANDING_UNIT,OFFICE");

	private static final Rung SECOND = new Rung("ESCALATION",
			"ASSIGNEE,UNIT_HEAD,STANDING_UNIT,OFFICE,RESPONSIBLE_LEADER");

	private static final Rung THIRD = new Rung("ESCALATION",
			"ASSIGNEE,UNIT_HEAD,STANDING_UNIT,OFFICE,RESPONSIBLE_LEADER,CHAIRMAN");

	private static final Map<Integer, Rung> LADDER = Map.ofEntries(Map.entry(-7, REMINDER), Map.entry(-3, REMINDER),
			Map.entry(-1, REMINDER), Map.entry(0, REMINDER), Map.entry(1, LATE), Map.entry(3, FIRST),
			Map.entry(7, SECOND), Map.entry(15, THIRD), Map.entry(20, THIRD), Map.entry(25, THIRD),
			Map.entry(30, THIRD), Map.entry(35, THIRD), Map.entry(40, THIRD));

	private static DmnEngine engine;

	private static DmnDecision policy;

	@BeforeAll
	static void readPolicy() throws IOException {
		DefaultDmnEngineConfiguration asTheApplication = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		asTheApplication.setEnableFeelLegacyBehavior(true);
		engine = asTheApplication.buildEngine();
		try (InputStream file = Files.newInputStream(Path.of("processes", "escalation-policy.dmn"))) {
			policy = engine.parseDecision("escalation-policy", file);
		}
	}

	static IntStream offsets() {
		return IntStream.rangeClosed(-10, 40);
	}

	@ParameterizedTest(name = "{0} working days from the due date")
	@MethodSource("offsets")
	void tellsWhomTheLadderNames(int offset) {
		Rung expected = LADDER.get(offset);
		assertThat(rungsAt(offset)).isEqualTo((expected != null) ? List.of(expected) : List.of());
	}

	@Test
	void theChairmanIsToldEveryFifthDayForAsLongAsItLasts() {
		assertThat(rungsAt(1000)).containsExactly(THIRD);
		assertThat(rungsAt(1001)).isEmpty();
	}

	private static List<Rung> rungsAt(int offset) {
		return engine.evaluateDecisionTable(policy, Map.of("offset", offset))
			.getResultList()
			.stream()
			.map((result) -> new Rung((String) result.get("kind"), (String) result.get("audience")))
			.toList();
	}

	private record Rung(String kind, String audience) {
	}

}
