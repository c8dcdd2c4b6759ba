package vn.roviec.periodic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import vn.roviec.document.ReportSheet;

/** The columns of a report's table, as the forms of provinces have them. */
public final class ReportColumns {

	/** Their widths are in hundredths of the page's. */
	public static final List<ReportSheet.Column> ALL = List.of(new ReportSheet.Column("TT", 4),
			new ReportSheet.Column("Nhiệm vụ", 22), new ReportSheet.Column("Chủ trì, phối hợp", 12),
			new ReportSheet.Column("Thời hạn", 9), new ReportSheet.Column("Kết quả trong kỳ", 16),
			new ReportSheet.Column("Lũy kế", 11), new ReportSheet.Column("Đánh giá", 7),
			new ReportSheet.Column("Khó khăn, vướng mắc", 10), new ReportSheet.Column("Kiến nghị, đề xuất", 9));

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private ReportColumns() {
	}

	/** The cells of a line in the order of the columns. */
	public static List<String> cells(ReportLine line) {
		LocalDate due = line.dueOn();
		return List.of(String.valueOf(line.position()), line.content(), line.role(),
				(due != null) ? DAY.format(due) : line.deadlineText(), line.result(), line.cumulative(),
				line.mark().words(), line.difficulties(), line.proposals());
	}

}
