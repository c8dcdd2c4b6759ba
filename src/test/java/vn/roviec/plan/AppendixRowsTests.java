package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.OfficerId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AppendixRowsTests {

	private static final OfficerId WHO = new OfficerId(UUID.randomUUID());

	private static final Instant WHEN = Instant.parse("2026-11-21T03:00:00Z");

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
		this.rows.confirmKind(DoubtKind.INHERITED, WHO, WHEN);
		assertThat(doubts()).containsOnly(tuple(DoubtKind.INHERITED, WHO.value(), WHEN),
				tuple(DoubtKind.UNDATED, null, null));
		assertThat(this.rows.items()).allMatch(PlanItem::doubtful);
		this.rows.confirmKind(DoubtKind.VAGUE_LEAD, WHO, WHEN);
		assertThat(this.rows.items()).noneMatch(PlanItem::doubtful);
	}

	@Test
	void whoConfirmedFirstStaysWhenAllIsConfirmed() {
		UUID ref = this.first.deliverables().get(0).ref();
		this.rows.confirm(ref, WHO, WHEN);
		assertThat(doubts()).filteredOn((doubt) -> doubt.toList().get(1) != null).hasSize(1);
		OfficerId other = new OfficerId(UUID.randomUUID());
		this.rows.confirmAll(other, WHEN.plusSeconds(60));
		assertThat(doubts()).filteredOn((doubt) -> WHO.value().equals(doubt.toList().get(1))).hasSize(1);
		assertThat(doubts()).noneMatch((doubt) -> doubt.toList().get(1) == null);
	}

	@Test
	void aLeadThatIsMissingCannotBeConfirmed() {
		UUID row = this.rows.add(this.first.id());
		this.rows.confirmAll(WHO, WHEN);
		assertThat(this.rows.items()).filteredOn(PlanItem::doubtful).extracting(PlanItem::id).containsExactly(row);
	}

	private List<Tuple> doubts() {
		return this.rows.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.map(PlannedDeliverable::doubt)
			.filter(Objects::nonNull)
			.map((doubt) -> tuple(doubt.kind(), doubt.settledBy(), doubt.settledAt()))
			.toList();
	}

	private List<String> contents() {
		return this.rows.items().stream().map((item) -> item.groupLabel() + "/" + item.content()).toList();
	}

	private static PlanItem item(String group, String content) {
		return new PlanItem(UUID.randomUUID(), group, content, UUID.randomUUID(), "", "", "", List.of(),
				List.of(product(DoubtKind.INHERITED), product(DoubtKind.UNDATED)), Doubt.of(DoubtKind.VAGUE_LEAD));
	}

	private static PlannedDeliverable product(DoubtKind doubt) {
		return new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "", null, LocalDate.of(2026, 3, 31), false,
				"QUARTER", "", Doubt.of(doubt));
	}

}
