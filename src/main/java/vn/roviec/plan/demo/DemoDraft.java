package vn.roviec.plan.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DeadlineKind;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;

/** Appendix rows of the demonstration, in short. */
final class DemoDraft {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private DemoDraft() {
	}

	static Row row(String content, String lead, String coordinating, PlannedDeliverable... products) {
		return new Row(content, lead, coordinating, List.of(products));
	}

	static List<Row> simple(String lead) {
		return List.of(
				row("Xây dựng và tổ chức thực hiện kế hoạch", lead, "", open("Kế hoạch chi tiết", "Thường xuyên")),
				row("Tổng hợp kết quả thực hiện", lead, "vanphong", open("Báo cáo kết quả", "Theo quy định")));
	}

	static PlannedDeliverable product(String text, LocalDate due) {
		return new PlannedDeliverable(UUID.randomUUID(), text, DAY.format(due), null, due, false,
				DeadlineKind.DATE.name(), "Một ngày cụ thể.", null);
	}

	/** Several that are due on the same day. */
	static PlannedDeliverable[] products(LocalDate due, String... texts) {
		return Stream.of(texts).map((text) -> product(text, due)).toArray(PlannedDeliverable[]::new);
	}

	static PlannedDeliverable open(String text, String words) {
		return new PlannedDeliverable(UUID.randomUUID(), text, words, null, null, false, DeadlineKind.CONTINUOUS.name(),
				"Không có ngày cố định.", null);
	}

	static PlannedDeliverable monthly(String text, String words) {
		return new PlannedDeliverable(UUID.randomUUID(), text, words, null, null, true, DeadlineKind.RECURRING.name(),
				"Lặp lại hằng tháng.", null);
	}

	/** A row, its units by their short names in the demonstration. */
	record Row(String content, String lead, String coordinating, List<PlannedDeliverable> products) {

		PlanItem item(DemoOffice office) {
			UnitId leadUnit = office.unit(this.lead);
			@Nullable UnitId other = this.coordinating.isEmpty() ? null : office.unit(this.coordinating);
			return new PlanItem(UUID.randomUUID(), "", this.content, leadUnit.value(), office.unitName(leadUnit),
					(other != null) ? office.unitName(other) : "", "",
					(other != null) ? List.of(new Coordinator(other.value())) : List.of(), this.products);
		}

	}

}
