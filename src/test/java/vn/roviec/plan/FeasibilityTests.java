package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.deadline.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class FeasibilityTests {

	/** A Monday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private final UnitId culture = new UnitId(UUID.randomUUID());

	private final UnitId economy = new UnitId(UUID.randomUUID());

	@Test
	void saysWhatIsNearAndWhoHasMostOfIt() {
		Feasibility found = of(Map.of(), row(this.economy, "2026-03-10", "2026-04-06"), row(this.culture, "2026-03-12"),
				row(this.economy, "2026-04-07", null));
		assertThat(found.products()).isEqualTo(5);
		assertThat(found.nearUntil()).as("25 working days on").isEqualTo("2026-04-06");
		assertThat(found.near()).isEqualTo(3);
		assertThat(found.units()).extracting(Feasibility.UnitLoad::unit).containsExactly(this.economy, this.culture);
		assertThat(found.units().get(0).near()).isEqualTo(2);
		assertThat(found.withoutDate()).isEqualTo(1);
	}

	@Test
	void findsDaysOffPastDatesAndRowsWithoutALead() {
		Feasibility found = of(Map.of(), row(null, "2026-04-30", "2026-05-02"),
				row(this.culture, "2026-02-27", "2026-04-30"));
		assertThat(found.daysOff()).containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 2));
		assertThat(found.withoutLead()).isEqualTo(1);
		assertThat(found.past()).isEqualTo(1);
		assertThat(found.near()).isZero();
	}

	@Test
	void whatComesBackCountsEachTime() {
		List<LocalDate> days = List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20));
		PlannedDeliverable monthly = new PlannedDeliverable(UUID.randomUUID(), "Báo cáo tháng", "Hằng tháng", null,
				null, false, "RECURRING", "", null);
		PlanItem row = new PlanItem(UUID.randomUUID(), "", "Rà soát", this.economy.value(), "", "", "", List.of(),
				List.of(monthly));
		Feasibility found = Feasibility.of(plan(row, row(this.culture, "2026-03-12", null)), TODAY,
				new WorkingCalendar(List.of()), (product) -> product.equals(monthly) ? days : List.of(), Map.of());
		assertThat(found.products()).isEqualTo(3);
		assertThat(found.times()).isEqualTo(5);
		assertThat(found.recurring()).isEqualTo(1);
		assertThat(found.cycles()).isEqualTo(3);
		assertThat(found.near()).isEqualTo(2);
		assertThat(found.withoutDate()).isEqualTo(1);
		assertThat(found.weeks()).hasSize(4);
		assertThat(found.units()).extracting(Feasibility.UnitLoad::times).containsExactly(3, 2);
	}

	@Test
	void theHeaviestWeekCountsWhatTheUnitHasAlready() {
		LocalDate week = LocalDate.of(2026, 3, 9);
		Feasibility found = of(Map.of(this.culture, Map.of(week, 4)), row(this.economy, "2026-03-17", "2026-03-18"),
				row(this.culture, "2026-03-10"));
		assertThat(found.peak(TODAY)).get().satisfies((peak) -> {
			assertThat(peak.unit().unit()).isEqualTo(this.culture);
			assertThat(peak.week()).isEqualTo(week);
			assertThat(peak.due()).isEqualTo(5);
		});
		assertThat(found.weeks()).containsExactly(Map.entry(week, 1), Map.entry(LocalDate.of(2026, 3, 16), 2));
	}

	private Feasibility of(Map<UnitId, Map<LocalDate, Integer>> present, PlanItem... rows) {
		return Feasibility.of(plan(rows), TODAY, new WorkingCalendar(List.of()), (product) -> List.of(), present);
	}

	private Plan plan(PlanItem... rows) {
		Actor drafter = new Actor(new AgencyId(UUID.randomUUID()), new OfficerId(UUID.randomUUID()), "Chuyên viên",
				List.of(new Position(this.culture, UnitKind.DEPARTMENT, Role.SPECIALIST, "Chuyên viên")));
		return new Plan(new PlanId(UUID.randomUUID()), drafter,
				new PlanText("Chuyển đổi số", null, null, "", "I. MỤC ĐÍCH", "", "VT"), List.of(rows), "KH-UBND",
				Instant.EPOCH);
	}

	private static PlanItem row(@Nullable UnitId lead, @Nullable String... due) {
		List<PlannedDeliverable> products = Stream.of(due)
			.map((day) -> new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "", null,
					(day != null) ? LocalDate.parse(day) : null, false, "DATE", "", null))
			.toList();
		return new PlanItem(UUID.randomUUID(), "", "Rà soát", (lead != null) ? lead.value() : null, "", "", "",
				List.of(), products);
	}

}
