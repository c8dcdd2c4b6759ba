package vn.roviec.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.PlanRow;
import vn.roviec.plan.PlanStatus;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Puts the rows of the list into words. */
@Component
class PlanLines {

	private final Spoken spoken;

	PlanLines(Spoken spoken) {
		this.spoken = spoken;
	}

	List<PlanLine> of(List<PlanRow> rows) {
		return rows.stream()
			.map((row) -> new PlanLine(row.id().value(), row.title(), row.number(), state(row), tone(row),
					row.unitName(), waits(row), this.spoken.day(this.spoken.dayOf(row.updatedAt()))))
			.toList();
	}

	private static String state(PlanRow row) {
		return row.returned() ? "returned" : state(row.status());
	}

	/** Every state with its message key after "state.", in the order of a plan's life. */
	static Map<String, String> states() {
		Map<String, String> states = new LinkedHashMap<>();
		for (PlanStatus status : PlanStatus.values()) {
			states.put(status.name(), state(status));
		}
		return states;
	}

	/** Message key after "state.". */
	static String state(PlanStatus status) {
		return switch (status) {
			case DRAFTING -> "draft";
			case CONSULTING -> "consulting";
			case DIGESTING -> "digesting";
			case APPROVING -> "approving";
			case CHECKING -> "checking";
			case SIGNING -> "signing";
			case NUMBERING -> "signed";
			case ISSUED -> "running";
			case CLOSED -> "closed";
			case WITHDRAWN -> "withdrawn";
			case RECALLED -> "recalled";
			case REPLACED -> "replaced";
		};
	}

	private static @Nullable String tone(PlanRow row) {
		return switch (row.status()) {
			case DRAFTING -> row.returned() ? "soon" : null;
			case CLOSED -> "done";
			case WITHDRAWN, RECALLED, REPLACED -> null;
			default -> "running";
		};
	}

	private String waits(PlanRow row) {
		if (row.waits().isEmpty() || row.status() == PlanStatus.ISSUED) {
			return "";
		}
		PlanRow.Waits first = row.waits().get(0);
		String since = this.spoken.day(this.spoken.dayOf(first.since()));
		if (row.waits().size() > 1) {
			return this.spoken.words("plans.waits.units", row.waits().size(), since);
		}
		String whom = (first.officerName() != null) ? first.officerName()
				: (first.unitName() != null) ? first.unitName() : this.spoken.words("plans.waits." + first.task());
		return this.spoken.words("plans.waits", whom, since);
	}

}
