package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans as pages to print: one of an invented commune, or a plain text laid out. */
final class PlanHtml {

	private static final String SAMPLE = """
			<html><head><meta charset="utf-8"><style>
			@page { size:A4; margin:20mm 15mm 20mm 30mm } @page wide { size:A4 landscape; margin:20mm }
			body { font-family:"Liberation Serif"; font-size:14pt; text-align:justify; margin:0 } .c {text-align:center} p { margin:6pt 0; text-indent:1cm } td p,.c p,.n { text-indent:0 }
			table.a { border-collapse:collapse; width:100%; font-size:12pt } table.a td, table.a th { BORDER padding:3px; vertical-align:top; text-align:left }
			.wide { page:wide; break-before:page; page-break-before:always } table.l td { vertical-align:top; text-align:center }</style></head><body>
			<table class=l width=100%><tr><td width=40%>ỦY BAN NHÂN DÂN<br><b>XÃ AN BÌNH TRUNG</b></td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td></tr>
			<tr><td>Số: 15/KH-UBND</td><td><i>An Bình Trung, ngày 12 tháng 01 năm 2026</i></td></tr></table>
			<p class=c style="text-indent:0"><b>KẾ HOẠCH</b><br><b>Chuyển đổi số trên địa bàn xã An Bình Trung năm 2026</b></p>
			<p>Thực hiện Kế hoạch số 20/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Đông Hải về chuyển đổi số năm 2026, Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch chuyển đổi số trên địa bàn xã năm 2026 như sau:</p>
			<p><b>I. MỤC ĐÍCH, YÊU CẦU</b></p><p><b>1. Mục đích</b></p>
			<p>- Nâng cao chất lượng phục vụ người dân và doanh nghiệp. Đưa hoạt động của Ủy ban nhân dân xã lên môi trường số một cách an toàn, hiệu quả, tiết kiệm.</p>
			<p>- Phấn đấu 95% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.</p>
			<p><b>2. Yêu cầu</b></p><p>Việc triển khai phải thiết thực, có trọng tâm, phân công rõ người, rõ việc, rõ thời gian, rõ sản phẩm.</p>
			<p><b>II. TỔ CHỨC THỰC HIỆN</b></p><p><b>1. Phòng Văn hóa - Xã hội:</b> Chủ trì theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch này, báo cáo Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2026.</p>
			<p><b>2. Phòng Kinh tế:</b> Bố trí kinh phí thực hiện theo quy định.</p>
			<p>Trên đây là Kế hoạch chuyển đổi số năm 2026./.</p>
			<table class=l width=100%><tr><td width=50% style="text-align:left"><b><i>Nơi nhận:</i></b><br>- UBND tỉnh (b/c);<br>- Thường trực Đảng ủy, HĐND xã;<br>- Các phòng chuyên môn;<br>- Lưu: VT, VHXH.</td><td><b>TM. ỦY BAN NHÂN DÂN</b><br><b>KT. CHỦ TỊCH</b><br><b>PHÓ CHỦ TỊCH</b><br><br><br><br><b>Chuyên Viên Mẫu</b></td></tr></table>
			<div class=wide><p class=c style="text-indent:0"><b>PHỤ LỤC</b><br><b>DANH MỤC NHIỆM VỤ NĂM 2026</b><br><i>(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã An Bình Trung)</i></p>
			<table class=a LINES>ROWS</table></div></body></html>
			""";

	private static final String HEAD = """
			<thead><tr><th rowspan=2>TT</th><th rowspan=2>Nội dung nhiệm vụ</th><th rowspan=2>Sản phẩm</th>
			<th colspan=2>Đơn vị thực hiện</th><th rowspan=2>Thời hạn hoàn thành</th></tr>
			<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>
			""";

	private PlanHtml() {
	}

	/**
	 * The invented plan: head and foot in two columns, a wide appendix over three pages.
	 */
	static String sample(boolean ruled) {
		return SAMPLE.replace("BORDER", ruled ? "border:1px solid #000;" : "border:0;")
			.replace("LINES", ruled ? "border=1" : "")
			.replace("ROWS", HEAD + rows());
	}

	private static String rows() {
		StringBuilder rows = new StringBuilder();
		rows.append(group("I", "HẠ TẦNG SỐ"))
			.append(row("1", "Rà soát đường truyền Internet tại nhà văn hóa các thôn trên địa bàn xã",
					"Báo cáo rà soát", "Phòng Kinh tế", "Các thôn", "Trước 15/4/2026"))
			.append(row("", "", "Kế hoạch khắc phục", "", "", "30/4/2026"))
			.append(row("2", "Trang bị máy tính cho Trung tâm Phục vụ hành chính công", "Quyết định phê duyệt",
					"Văn phòng HĐND và UBND", "Phòng Kinh tế", "Quý II/2026"))
			.append(group("II", "NHÂN LỰC SỐ"))
			.append(row("3", "Tập huấn kỹ năng số cho cán bộ, công chức và Tổ công nghệ số cộng đồng",
					"Kế hoạch tập huấn", "Phòng Văn hóa - Xã hội", "Các ban, ngành", "Tháng 5/2026"))
			.append(row("", "", "Báo cáo kết quả", "", "", "Tháng 11/2026"));
		IntStream.range(4, 19)
			.forEach((no) -> rows.append(row(String.valueOf(no), hamlet(no), "Báo cáo tuyên truyền thôn " + no,
					"Phòng Văn hóa - Xã hội", "Các thôn", (28 - no) + "/6/2026")));
		return rows.toString();
	}

	private static String hamlet(int no) {
		return "Tuyên truyền về dịch vụ công trực tuyến toàn trình tại thôn số " + no
				+ " và vận động người dân cài đặt ứng dụng định danh điện tử";
	}

	private static String group(String no, String title) {
		return "<tr><td><b>" + no + "</b></td><td colspan=5><b>" + title + "</b></td></tr>";
	}

	private static String row(String... cells) {
		return Arrays.stream(cells).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
	}

	/** Every row of the sample's appendix stands where it should. */
	static void assertAppendix(PlanReading plan) {
		List<PlanReading.Item> items = plan.appendix().items();
		assertThat(items).extracting(PlanReading.Item::no)
			.containsExactlyElementsOf(IntStream.range(1, 19).mapToObj(String::valueOf).toList());
		assertThat(items).extracting(PlanReading.Item::group).startsWith("I", "I", "II").endsWith("II");
		assertThat(items.get(0).deliverables()).extracting(PlanReading.Deliverable::text)
			.containsExactly("Báo cáo rà soát", "Kế hoạch khắc phục");
		assertThat(items.get(1).leadText()).isEqualTo("Văn phòng HĐND và UBND");
		assertThat(items.get(2).deliverables()).extracting(PlanReading.Deliverable::deadlineText)
			.containsExactly("Tháng 5/2026", "Tháng 11/2026");
		for (PlanReading.Item item : items.subList(3, items.size())) {
			int no = Integer.parseInt(item.no());
			assertThat(item.content()).isEqualTo(hamlet(no));
			assertThat(item.leadText()).isEqualTo("Phòng Văn hóa - Xã hội");
			assertThat(item.coordinatingText()).isEqualTo("Các thôn");
			assertThat(item.deliverables()).singleElement().satisfies((one) -> {
				assertThat(one.text()).isEqualTo("Báo cáo tuyên truyền thôn " + no);
				assertThat(one.deadlineText()).isEqualTo((28 - no) + "/6/2026");
			});
		}
	}

	/**
	 * A plain text with its Markdown marks and a table of tabs, as a word processor shows
	 * it.
	 */
	static String of(String text) {
		List<String> html = new ArrayList<>();
		String[] lines = text.split("\n");
		int at = 0;
		while (at < lines.length && !lines[at].startsWith("TT\t")) {
			String line = lines[at++].strip().replaceFirst("^#+\\s*", "");
			if (!line.isEmpty()) {
				html.add("<p>" + marked(line) + "</p>");
			}
		}
		List<String[]> rows = new ArrayList<>();
		for (; at < lines.length; at++) {
			String[] cells = lines[at].split("\t", -1);
			if (cells.length > 1 && cells[0].isEmpty() && !cells[1].isEmpty()) {
				String[] above = rows.get(rows.size() - 1);
				for (int column = 0; column < cells.length; column++) {
					above[column] = (above[column] + " " + cells[column]).strip();
				}
			}
			else if (!lines[at].isBlank()) {
				rows.add(cells);
			}
		}
		for (int row = 0; row < rows.size(); row++) {
			String cells = String.join("</td><td>", rows.get(row));
			boolean group = cells.startsWith("<b>");
			String line = group ? "<tr><td colspan=7>" + rows.get(row)[0] + "</td></tr>"
					: "<tr><td>" + cells + "</td></tr>";
			html.add((row == 0) ? "<table border=1><thead>" + line + "</thead>" : line);
		}
		return "<html><head><meta charset=utf-8><style>body{font-family:'Liberation Serif';font-size:14pt}"
				+ "table{border-collapse:collapse;font-size:12pt;width:100%}</style></head><body>"
				+ String.join("\n", html) + "</table></body></html>";
	}

	private static String marked(String line) {
		return line.replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>")
			.replaceAll("\\*(.+?)\\*", "<i>$1</i>")
			.replace("**", "");
	}

}
