package vn.roviec.appendix;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recurring tasks whose next cycles a unit leads. They keep the unit of the plan and look
 * for its successor with each cycle, so those of a predecessor count too.
 */
@Component
@Order(3)
class SeriesInUnit implements OpenInUnit {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	SeriesInUnit(JdbcClient jdbc, Agencies agencies) {
		this.jdbc = jdbc;
		this.agencies = agencies;
	}

	@Override
	public String key() {
		return "series";
	}

	@Override
	public int count(AgencyId agency, UnitId unit) {
		List<Led> led = this.jdbc.sql("""
				select lead_unit, count(*) as series from task_series
				where agency_id = ? and status = 'RUNNING' group by lead_unit
				""")
			.param(agency.value())
			.query((row, n) -> new Led(new UnitId(row.getObject("lead_unit", UUID.class)), row.getInt("series")))
			.list();
		return led.stream()
			.filter((one) -> this.agencies.inForce(agency, one.unit()).equals(unit))
			.mapToInt(Led::series)
			.sum();
	}

	private record Led(UnitId unit, int series) {

	}

}
