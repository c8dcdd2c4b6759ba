package vn.roviec.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.intake.UnitDictionary;
import vn.roviec.intake.UnitResolution;

import org.springframework.stereotype.Component;

/**
 * Finds the agency's units in written names: the agency's own written forms first, then
 * what the product knows of unit names, groups included.
 */
@Component
public class ResolveUnits {

	private static final Set<String> ALL_DEPARTMENTS = Set.of("GROUP:CAC_PHONG_CHUYEN_MON", "GROUP:CAC_BAN_NGANH",
			"GROUP:CAC_BAN_NGANH_DOAN_THE");

	private static final Set<vn.roviec.intake.UnitKind> VAGUE = EnumSet.of(vn.roviec.intake.UnitKind.GROUP,
			vn.roviec.intake.UnitKind.ROLE, vn.roviec.intake.UnitKind.COLLECTIVE);

	/** Bodies whose work their unit does, where they are no unit of the agency's own. */
	private static final Map<String, String> STANDING_BODIES = Map.of("MTTQ_TT", "MTTQ", "DANG_UY_TT", "DANG_UY",
			"HDND_TT", "HDND");

	private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)|[.;,\\s]+$");

	private final Agencies agencies;

	private final UnitDictionary dictionary = UnitDictionary.standard();

	ResolveUnits(Agencies agencies) {
		this.agencies = agencies;
	}

	/**
	 * The units that a name, or a list of names, means; empty where it means none of the
	 * agency.
	 */
	public List<UnitId> of(AgencyId agency, String text) {
		Optional<Unit> written = written(agency, text);
		if (written.isPresent()) {
			return List.of(written.get().id());
		}
		Set<UnitId> found = new LinkedHashSet<>();
		UnitResolution resolution = this.dictionary.resolve(text);
		for (String part : resolution.parts()) {
			written(agency, part).ifPresent((unit) -> found.add(unit.id()));
		}
		List<Unit> units = this.agencies.units(agency);
		resolution.ids().forEach((code) -> {
			List<UnitId> meant = meant(code, units);
			String unit = STANDING_BODIES.get(code);
			found.addAll((meant.isEmpty() && unit != null) ? meant(unit, units) : meant);
		});
		return new ArrayList<>(found);
	}

	/** By the agency's own names; "(t/h)" and "(b/c)" are no part of one. */
	private Optional<Unit> written(AgencyId agency, String text) {
		Optional<Unit> unit = this.agencies.unitWritten(agency, text);
		String bare = bare(text);
		return (unit.isPresent() || bare.equals(text)) ? unit : this.agencies.unitWritten(agency, bare);
	}

	/** A name without what stands in brackets behind it. */
	static String bare(String written) {
		return BRACKETS.matcher(written).replaceAll("").strip();
	}

	private static List<UnitId> meant(String code, List<Unit> units) {
		return units.stream().filter((unit) -> means(code, unit)).map(Unit::id).toList();
	}

	/**
	 * The one unit that a name means; empty where it names several, or none of the
	 * agency.
	 */
	public Optional<UnitId> one(AgencyId agency, String text) {
		Optional<UnitId> written = written(agency, text).map(Unit::id);
		if (written.isPresent() || this.dictionary.resolve(text).parts().size() != 1) {
			return written;
		}
		List<UnitId> found = of(agency, text);
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	/** Why a person must look at a lead that was read, null where nothing is doubtful. */
	@Nullable Doubt doubt(AgencyId agency, String text, Optional<UnitId> lead) {
		boolean vague = this.dictionary.resolve(text)
			.parts()
			.stream()
			.anyMatch((part) -> VAGUE.contains(this.dictionary.kind(part)));
		if (lead.isEmpty()) {
			return Doubt.of(vague ? DoubtKind.VAGUE_LEAD : DoubtKind.UNKNOWN_LEAD);
		}
		boolean own = written(agency, text).isPresent();
		return (vague && !own) ? Doubt.of(DoubtKind.VAGUE_LEAD) : null;
	}

	/**
	 * Names in a list of names that nobody can say anything about. The dictionary, which
	 * costs nothing, is asked before the agency.
	 */
	List<String> unknown(AgencyId agency, String text) {
		return this.dictionary.resolve(text)
			.parts()
			.stream()
			.filter((part) -> this.dictionary.unknown(part) && written(agency, part).isEmpty())
			.toList();
	}

	private static boolean means(String code, Unit unit) {
		if (ALL_DEPARTMENTS.contains(code)) {
			return unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.OFFICE;
		}
		return code.equals(unit.code()) || (code.equals("UBND_LD") && unit.kind() == UnitKind.LEADERSHIP);
	}

}
