package vn.roviec.target.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.target.Aim;
import vn.roviec.target.AimKind;
import vn.roviec.target.NewMeasurement;
import vn.roviec.target.RecordMeasurement;
import vn.roviec.target.SetTargets;
import vn.roviec.target.Target;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TargetStanding;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Measures the targets of the demonstration: one on its way, one behind, one reached, one
 * that nobody has measured.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@Order(1)
class DemoTargets implements ApplicationRunner {

	private static final AgencyId AGENCY = DemoAgencies.AN_BINH_TRUNG;

	private static final int FIRST = 50;

	private static final int EVERY = 20;

	private final TargetOverview targets;

	private final SetTargets set;

	private final RecordMeasurement record;

	private final Agencies agencies;

	private final Clock clock;

	DemoTargets(TargetOverview targets, SetTargets set, RecordMeasurement record, Agencies agencies, Clock clock) {
		this.targets = targets;
		this.set = set;
		this.record = record;
		this.agencies = agencies;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<TargetStanding> all = this.targets.list(AGENCY, new TargetFilter(null, null, null));
		if (all.stream().noneMatch((standing) -> standing.last().isPresent())) {
			all.stream().map(TargetStanding::target).forEach(this::measure);
		}
	}

	private void measure(Target target) {
		Aim aim = target.aim();
		if (aim.kind() == AimKind.AT_LEAST) {
			Actor centre = actor("chuyenvientt");
			this.set.give(actor("truongphongvhxh"), target.id(), centre.positions().get(0).unit());
			record(centre, target, "61", "68", "74,5");
		}
		else if (aim.kind() == AimKind.AT_MOST) {
			record(actor("chuyenvienvhxh"), target, "3,1", "1,6");
		}
		else if (aim.kind() != AimKind.RANK) {
			record(actor("chuyenvienvhxh"), target, "70", "74", "77");
		}
	}

	private void record(Actor actor, Target target, String... values) {
		LocalDate day = LocalDate.now(this.clock).minusDays(FIRST);
		for (String value : values) {
			this.record.record(actor, target.id(), new NewMeasurement(new BigDecimal(value.replace(',', '.')), day,
					actor.name(), "Số liệu của bộ phận một cửa", List.of()));
			day = day.plusDays(EVERY);
		}
	}

	private Actor actor(String username) {
		return this.agencies.actor(DemoAgencies.officer(username)).orElseThrow();
	}

}
