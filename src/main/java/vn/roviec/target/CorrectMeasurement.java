package vn.roviec.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Strikes a wrong measurement out and puts the right one in its place; what was wrong
 * stays to be read, with who corrected it and why.
 */
@Service
public class CorrectMeasurement {

	private static final int LONGEST = 2000;

	private final Targets targets;

	private final Measurements measurements;

	private final TargetRights rights;

	private final RecordMeasurement enter;

	private final AuditLog audit;

	private final Clock clock;

	CorrectMeasurement(Targets targets, Measurements measurements, TargetRights rights, RecordMeasurement enter,
			AuditLog audit, Clock clock) {
		this.targets = targets;
		this.measurements = measurements;
		this.rights = rights;
		this.enter = enter;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Corrects one.
	 * @param value the right one, null where there is none
	 */
	@Transactional
	public void correct(Actor actor, TargetId id, UUID measurement, @Nullable BigDecimal value, String words) {
		Target target = this.targets.getLocked(actor.agency(), id);
		Measurement wrong = wrong(actor, id, measurement);
		this.rights.mustMeasure(actor, target);
		Measurement.Struck struck = wrong.struck();
		if (struck != null) {
			throw new Conflict("conflict.measurement.struck", struck.by(), struck.at());
		}
		check(wrong, value, words);
		this.measurements.strike(actor, wrong, words.strip(), this.clock.instant());
		if (value != null) {
			this.enter.keep(actor, target, new NewMeasurement(value, wrong.on(), wrong.by(), wrong.words(), List.of()),
					wrong.id());
		}
		this.audit.append(actor, "target.corrected", id.value(), words.strip());
	}

	private Measurement wrong(Actor actor, TargetId id, UUID measurement) {
		return this.measurements.of(actor.agency(), id)
			.stream()
			.filter((one) -> one.id().equals(measurement))
			.findFirst()
			.orElseThrow(() -> new NotFound("measurement"));
	}

	private static void check(Measurement wrong, @Nullable BigDecimal value, String words) {
		if (words.isBlank()) {
			throw new Refused("target.correct.words.missing");
		}
		if (words.strip().length() > LONGEST) {
			throw new Refused("target.correct.words.long", LONGEST);
		}
		if (value != null && value.compareTo(wrong.value()) == 0) {
			throw new Refused("target.correct.value.same");
		}
	}

}
