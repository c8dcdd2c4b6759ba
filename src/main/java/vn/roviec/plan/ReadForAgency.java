package vn.roviec.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.intake.Finding;
import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.UnitDictionary;
import vn.roviec.intake.UnreadableFile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a plan's file with the names that an agency's units have there, those that its
 * drafters have taught included, and keeps nothing.
 */
@Service
public class ReadForAgency {

	private final Agencies agencies;

	private final PlanReader reader = new PlanReader();

	private final UnitDictionary dictionary = UnitDictionary.standard();

	ReadForAgency(Agencies agencies) {
		this.agencies = agencies;
	}

	/**
	 * The reading.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 */
	@Transactional(readOnly = true)
	public PlanReading read(AgencyId agency, String fileName, byte[] content) {
		PlanReading read = this.reader.read(fileName, content);
		PlanReading.Appendix appendix = read.appendix();
		return new PlanReading(read.issuer(), read.docType(), read.number(), read.symbol(), read.place(), read.date(),
				read.dateMonth(), read.title(), read.period(), read.supersedes(), read.citations(), read.sections(),
				read.targets(), read.assignments().stream().map((one) -> named(agency, one)).toList(),
				new PlanReading.Appendix(appendix.title(), appendix.groups(),
						appendix.items().stream().map((one) -> named(agency, one)).toList()),
				read.recipients().stream().map((one) -> named(agency, one)).toList(), read.archive(), read.signatory(),
				read.findings().stream().filter((one) -> !understood(agency, appendix, one)).toList());
	}

	private PlanReading.Assignment named(AgencyId agency, PlanReading.Assignment one) {
		return new PlanReading.Assignment(one.unitText(), units(agency, one.unitText(), one.units()), one.duties(),
				one.line());
	}

	private PlanReading.Item named(AgencyId agency, PlanReading.Item one) {
		return new PlanReading.Item(one.no(), one.group(), one.content(), one.leadText(),
				units(agency, one.leadText(), one.leadUnits()), one.coordinatingText(),
				units(agency, one.coordinatingText(), one.coordinatingUnits()), one.funding(), one.deliverables(),
				one.line());
	}

	private PlanReading.Recipient named(AgencyId agency, PlanReading.Recipient one) {
		return new PlanReading.Recipient(one.text(), units(agency, ResolveUnits.bare(one.text()), one.units()),
				one.purpose());
	}

	/**
	 * The agency's own names come first; what it has no name for is as the reader says.
	 */
	private List<String> units(AgencyId agency, @Nullable String text, List<String> read) {
		if (text == null || text.isBlank()) {
			return read;
		}
		Optional<Unit> whole = this.agencies.unitWritten(agency, text);
		if (whole.isPresent()) {
			return List.of(code(whole.get()));
		}
		Set<String> codes = new LinkedHashSet<>();
		List<String> parts = this.dictionary.resolve(text).parts();
		boolean own = false;
		for (String part : parts) {
			Optional<Unit> unit = this.agencies.unitWritten(agency, part);
			own |= unit.isPresent();
			codes.addAll(unit.map((one) -> List.of(code(one))).orElseGet(() -> this.dictionary.resolve(part).ids()));
		}
		return own ? new ArrayList<>(codes) : read;
	}

	private static String code(Unit unit) {
		return Objects.requireNonNullElse(unit.code(), unit.name());
	}

	/** A name that the reader does not know, but the agency does. */
	private boolean understood(AgencyId agency, PlanReading.Appendix appendix, Finding finding) {
		return finding.code() == FindingCode.UNKNOWN_UNIT && appendix.items()
			.stream()
			.filter((item) -> item.no().equals(finding.itemNo()))
			.flatMap((item) -> this.dictionary
				.resolve(Objects.requireNonNullElse(item.leadText(), "") + "; "
						+ Objects.requireNonNullElse(item.coordinatingText(), ""))
				.parts()
				.stream())
			.filter((part) -> finding.message().contains("“" + part + "”"))
			.anyMatch((part) -> this.agencies.unitWritten(agency, part).isPresent());
	}

}
