package vn.roviec.plan;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Component;

/**
 * Which words stand on paper where a draft has both what was written and what was
 * understood; the signer reads the same as is hashed.
 */
@Component
public class PrintedWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Agencies agencies;

	PrintedWords(Agencies agencies) {
		this.agencies = agencies;
	}

	/** The agency that issues, as it stands at the top: "ỦY BAN NHÂN DÂN XÃ …". */
	public static String issuer(Agency agency) {
		return agency.name().replace("UBND", "ỦY BAN NHÂN DÂN").toUpperCase(Locale.ROOT);
	}

	/** The name of the unit that was chosen to lead; where none was, as written. */
	public String lead(Plan plan, PlanItem item) {
		UnitId unit = item.leadUnit();
		return (unit == null) ? item.leadText()
				: this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse(item.leadText());
	}

	/** As written; where nothing is written, the day that was understood. */
	public static String deadline(PlannedDeliverable product) {
		return (product.deadlineText().isBlank() && product.dueOn() != null) ? DAY.format(product.dueOn())
				: product.deadlineText();
	}

}
