package vn.roviec.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what was measured, with what shows it (minh chứng). */
@Service
public class RecordMeasurement {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST = 2000;

	private final Targets targets;

	private final Measurements measurements;

	private final TargetRights rights;

	private final Files files;

	private final AuditLog audit;

	private final Clock clock;

	RecordMeasurement(Targets targets, Measurements measurements, TargetRights rights, Files files, AuditLog audit,
			Clock clock) {
		this.targets = targets;
		this.measurements = measurements;
		this.rights = rights;
		this.files = files;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void record(Actor actor, TargetId id, NewMeasurement measured) {
		Target target = this.targets.getLocked(actor.agency(), id);
		this.rights.mustMeasure(actor, target);
		keep(actor, target, measured, null);
		this.audit.append(actor, "target.measured", id.value(), words(target, measured));
	}

	/**
	 * Keeps a measurement in the caller's transaction.
	 * @param corrects the one that it stands for
	 */
	void keep(Actor actor, Target target, NewMeasurement measured, @Nullable UUID corrects) {
		check(target, measured);
		Measurement one = new Measurement(UUID.randomUUID(), target.id(), measured.value(), measured.on(),
				fitting(measured.by(), LONGEST_NAME, "target.measure.by.long"),
				fitting(measured.words(), LONGEST, "target.measure.words.long"), actor.name(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), corrects, null);
		this.measurements.add(actor, one);
		measured.files()
			.forEach((file) -> this.files.store(actor, one.id(), FilePurpose.EVIDENCE, file.name(), file.content()));
	}

	static String words(Target target, NewMeasurement measured) {
		return measured.value().stripTrailingZeros().toPlainString().replace('.', ',') + " " + target.aim().measuredIn()
				+ " (" + DAY.format(measured.on()) + ")";
	}

	private void check(Target target, NewMeasurement measured) {
		Aim aim = target.aim();
		if (measured.value().signum() < 0 && aim.kind() != AimKind.RISE && aim.kind() != AimKind.FALL) {
			throw new Refused("target.measure.value.negative");
		}
		if (aim.measuredIn().equals("%")
				&& aim.possible(measured.value().doubleValue()) < measured.value().doubleValue()) {
			throw new Refused("target.measure.value.share", WHOLE);
		}
		if (measured.value().abs().compareTo(MOST) >= 0) {
			throw new Refused("target.measure.value.large");
		}
		if (measured.on().isAfter(LocalDate.now(this.clock))) {
			throw new Refused("target.measure.on.future");
		}
		if (measured.by().isBlank()) {
			throw new Refused("target.measure.by.missing");
		}
	}

	private static String fitting(String words, int longest, String refusal) {
		if (words.strip().length() > longest) {
			throw new Refused(refusal, longest);
		}
		return words.strip();
	}

}
