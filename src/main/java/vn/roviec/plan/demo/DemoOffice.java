package vn.roviec.plan.demo;

import java.util.Map;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.security.demo.DemoAgencies;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people and units of the demonstration by their short names. */
@Component
@Profile("demo")
class DemoOffice {

	private static final AgencyId AGENCY = DemoAgencies.AN_BINH_TRUNG;

	private static final Map<String, String> HEADS = Map.of("vanphong", "chanhvp", "kinhte", "truongphongkt", "vhxh",
			"truongphongvhxh", "trungtam", "giamdoctt", "mttq", "thuongtrucmttq", "tramyte", "tramtruongyte");

	private static final Map<String, String> STAFF = Map.of("vanphong", "chuyenvienvp", "kinhte", "chuyenvienkt",
			"vhxh", "chuyenvienvhxh2", "trungtam", "chuyenvientt", "mttq", "thuongtrucmttq", "tramyte",
			"tramtruongyte");

	private final Agencies agencies;

	DemoOffice(Agencies agencies) {
		this.agencies = agencies;
	}

	Actor actor(String username) {
		return this.agencies.actor(DemoAgencies.officer(username)).orElseThrow();
	}

	UnitId unit(String shortName) {
		return actor(HEADS.get(shortName)).positions().get(0).unit();
	}

	String unitName(UnitId unit) {
		return this.agencies.unit(AGENCY, unit).map(Unit::name).orElseThrow();
	}

	Actor headOf(UnitId unit) {
		return of(HEADS, unit);
	}

	Actor staffOf(UnitId unit) {
		return of(STAFF, unit);
	}

	private Actor of(Map<String, String> people, UnitId unit) {
		return people.values()
			.stream()
			.map(this::actor)
			.filter((actor) -> actor.belongsTo(unit))
			.findFirst()
			.orElseThrow();
	}

}
