package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AppendixRowsTests {

	private final PlanItem first = item("I. Thể chế", "Rà soát");

	private final PlanItem second = item("I. Thể chế", "Báo cáo");

	private final PlanItem third = item("II. Thủ tục", "Niêm yết");

	private final AppendixRows rows = new AppendixRows(List.of(this.first, this.second, this.third));

	@Test
	void aRowGoesThroughTheBorderOfItsGroupBeforeItPassesTheNextRow() {
		this.rows.up(this.third.id());
		assertThat(contents()).containsExactly("I. Thể chế/Rà soát", "I. Thể chế/Báo cáo", "I. Thể chế/Niêm yết");
		this.rows.up(this.third.id());
		assertThat(contents()).containsExactly("I. Thể chế/Rà soát", "I. Thể chế/Niêm yết", "I. Thể chế/Báo cáo");
	}

	@Test
	void theFirstDoesNotGoUpAndTheLastNotDown() {
		this.rows.up(this.first.id());
		this.rows.down(this.third.id());
		this.rows.remove(UUID.randomUUID());
		assertThat(this.rows.items()).containsExactly(this.first, this.second, this.third);
	}

	@Test
	void aNewRowStandsBelowAndInTheSameGroup() {
		this.rows.add(this.first.id());
		assertThat(contents()).element(1).isEqualTo("I. Thể chế/");
		this.rows.addGroup();
		assertThat(contents()).last().isEqualTo("III. /");
	}

	@Test
	void insertedRowsTakeThePlaceOfAnEmptyOne() {
		UUID empty = this.rows.add(this.first.id());
		this.rows.insert(empty, List.of(item("", "Dán một"), item("", "Dán hai")));
		assertThat(contents()).containsExactly("I. Thể chế/Rà soát", "I. Thể chế/Dán một", "I. Thể chế/Dán hai",
				"I. Thể chế/Báo cáo", "II. Thủ tục/Niêm yết");
	}

	@Test
	void confirmingAKindLeavesTheOthersInDoubt() {
		this.rows.confirmKind("QUARTER");
		assertThat(this.rows.items()).flatExtracting(PlanItem::deliverables)
			.extracting("kind", "doubtful")
			.containsOnly(tuple("QUARTER", false), tuple("BLANK", true));
	}

	private List<String> contents() {
		return this.rows.items().stream().map((item) -> item.groupLabel() + "/" + item.content()).toList();
	}

	private static PlanItem item(String group, String content) {
		return new PlanItem(UUID.randomUUID(), group, content, null, "", "", "", List.of(),
				List.of(product("QUARTER"), product("BLANK")));
	}

	private static PlannedDeliverable product(String kind) {
		return new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "", null, LocalDate.of(2026, 3, 31), false, kind,
				"", true);
	}

}
