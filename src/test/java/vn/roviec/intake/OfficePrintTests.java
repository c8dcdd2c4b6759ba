package vn.roviec.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans as LibreOffice prints them from Word documents, read back from the PDF. */
class OfficePrintTests {

	private static final String NATION = "*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|*Độc lập - Tự do - Hạnh phúc||_An Bình Trung, ngày 12 tháng 01 năm 2026";

	private static final String BOARD = "ỦY BAN NHÂN DÂN|XÃ AN BÌNH TRUNG|*BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ||Số: 15/KH-BCĐ";

	private static final String CENTRE = "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG|*TRUNG TÂM CUNG ỨNG DỊCH VỤ SỰ NGHIỆP CÔNG XÃ AN BÌNH TRUNG|Số: 15/KH-TTCƯDV";

	private static final String COMMUNE = "ỦY BAN NHÂN DÂN|*XÃ AN BÌNH TRUNG|Số: 15/KH-UBND";

	private static final int[] WIDTHS = { 700, 4_600, 2_700, 2_200, 2_000, 2_300 };

	private static final List<String[]> HEAD = List.of(
			new String[] { "*TT", "*Nội dung nhiệm vụ", "*Sản phẩm", "*Đơn vị thực hiện", "<", "*Thời hạn" },
			new String[] { "^", "^", "^", "*Chủ trì", "*Phối hợp", "^" });

	private static final List<String[]> DEEP_HEAD = List.of(
			new String[] { "*TT", "*Nội dung nhiệm vụ", "*Tổ chức thực hiện", "<", "<", "<" },
			new String[] { "^", "^", "*Sản phẩm", "*Đơn vị", "<", "*Thời hạn hoàn thành" },
			new String[] { "^", "^", "^", "*Chủ trì", "*Phối hợp", "^" });

	private static Map<String, byte[]> prints;

	@BeforeAll
	static void print(@TempDir Path folder) throws Exception {
		Map<String, WordPages> documents = new LinkedHashMap<>();
		documents.put("xa", plan(42, COMMUNE, 1, HEAD, true));
		documents.put("bcd", plan(42, BOARD, 0, HEAD, true));
		documents.put("trung-tam", plan(45, CENTRE, 0, DEEP_HEAD, true));
		documents.put("hep", plan(50, CENTRE, 0, HEAD, false));
		documents.put("khong-ke", plan(42, COMMUNE, 2, HEAD, false));
		documents.put("khong-ke-sau", plan(42, BOARD, 3, DEEP_HEAD, false));
		documents.put("nhay-cot", tabbed());
		prints = OfficePrints.of(folder, documents);
	}

	private static WordPages plan(int share, String issuer, int repeated, List<String[]> head, boolean ruled) {
		List<String[]> rows = new ArrayList<>(head);
		rows.addAll(rows());
		return body(new WordPages(), share, issuer).wide()
			.centre("*PHỤ LỤC")
			.centre("*DANH MỤC NHIỆM VỤ NĂM 2026")
			.centre("_(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã An Bình Trung)")
			.size(24)
			.table(ruled, repeated, WIDTHS, rows);
	}

	private static WordPages tabbed() {
		List<String[]> rows = new ArrayList<>();
		rows.add(new String[] { "*TT", "*Nhiệm vụ", "*Sản phẩm", "*Chủ trì", "*Thời hạn" });
		IntStream.range(1, 9)
			.forEach((no) -> rows.add(new String[] { String.valueOf(no), "Rà soát thôn " + no, "Báo cáo",
					"Phòng Kinh tế", "Tháng " + no + "/2026" }));
		return body(new WordPages(), 42, COMMUNE).wide()
			.centre("*PHỤ LỤC")
			.size(24)
			.tabs(new int[] { 700, 5_500, 8_500, 12_000 }, rows);
	}

	private static WordPages body(WordPages pages, int share, String issuer) {
		return pages.size(26)
			.columns(share, issuer, NATION)
			.size(28)
			.centre("*KẾ HOẠCH")
			.centre("*Chuyển đổi số trên địa bàn xã An Bình Trung năm 2026")
			.line("Thực hiện Kế hoạch số 20/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Đông Hải về chuyển đổi số năm 2026, Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch như sau:")
			.line("*I. MỤC ĐÍCH, YÊU CẦU")
			.line("- Đưa hoạt động của Ủy ban nhân dân xã lên môi trường số một cách an toàn, hiệu quả, tiết kiệm.")
			.line("*II. TỔ CHỨC THỰC HIỆN")
			.line("*1. Phòng Văn hóa - Xã hội: Chủ trì theo dõi, đôn đốc, báo cáo Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2026.")
			.line("Trên đây là Kế hoạch chuyển đổi số năm 2026./.")
			.size(24)
			.foot("*Nơi nhận:|- Ủy ban nhân dân tỉnh Đông Hải và Ban Chỉ đạo chuyển đổi số tỉnh Đông Hải (b/c);|- Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã;|- Các phòng chuyên môn;|- Lưu: VT, VHXH.",
					"*TM. ỦY BAN NHÂN DÂN|*KT. CHỦ TỊCH|*PHÓ CHỦ TỊCH|||||*Chuyên Viên Mẫu")
			.size(28);
	}

	private static List<String[]> rows() {
		List<String[]> rows = new ArrayList<>();
		rows.add(new String[] { "*I", "*HẠ TẦNG SỐ", "<", "<", "<", "<" });
		for (int no = 1; no <= 14; no++) {
			if (no == 4) {
				rows.add(new String[] { "*II", "*NHÂN LỰC SỐ", "<", "<", "<", "<" });
			}
			rows.add(new String[] { String.valueOf(no), content(no), "Báo cáo kết quả tuyên truyền tại thôn " + no,
					"Phòng Văn hóa - Xã hội", "Các thôn trên địa bàn xã", (28 - no) + "/6/2026" });
			if (no == 2) {
				rows.add(new String[] { "", "", "Kế hoạch khắc phục", "", "", "Tháng 9/2026" });
			}
		}
		return rows;
	}

	private static String content(int no) {
		return "Tuyên truyền về dịch vụ công trực tuyến toàn trình tại thôn số " + no
				+ " và vận động người dân cài đặt ứng dụng định danh điện tử, thanh toán không dùng tiền mặt";
	}

	private static PlanReading read(String name) {
		return new PlanReader().read(name + ".pdf", prints.get(name));
	}

	@ParameterizedTest
	@CsvSource({ "xa, UBND xã An Bình Trung, KH-UBND",
			"bcd, 'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số', KH-BCĐ",
			"trung-tam, Trung tâm Cung ứng dịch vụ sự nghiệp công xã An Bình Trung, KH-TTCƯDV",
			"hep, Trung tâm Cung ứng dịch vụ sự nghiệp công xã An Bình Trung, KH-TTCƯDV" })
	void theHeadIsReadByColumnsHoweverItsLinesAreBroken(String name, String issuer, String symbol) {
		PlanReading plan = read(name);
		assertThat(plan.issuer()).isEqualToIgnoringCase(issuer);
		assertThat(plan.number() + "/" + plan.symbol()).isEqualTo("15/" + symbol);
		assertThat(plan.place()).isEqualTo("An Bình Trung");
		assertThat(plan.date()).hasToString("2026-01-12");
		assertThat(plan.title()).isEqualTo("Chuyển đổi số trên địa bàn xã An Bình Trung năm 2026");
		assertThat(plan.sections()).hasSize(2);
		assertThat(plan.recipients()).extracting(PlanReading.Recipient::text)
			.containsExactly("Ủy ban nhân dân tỉnh Đông Hải và Ban Chỉ đạo chuyển đổi số tỉnh Đông Hải (b/c)",
					"Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã", "Các phòng chuyên môn");
		assertThat(plan.archive()).isEqualTo("VT, VHXH");
		assertThat(plan.signatory())
			.isEqualTo(new PlanReading.Signatory("TM.", "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Chuyên Viên Mẫu"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "xa", "bcd", "trung-tam", "hep", "khong-ke", "khong-ke-sau" })
	void aWideAppendixIsReadWithLinesAndWithout(String name) {
		PlanReading plan = read(name);
		assertThat(plan.appendix().groups()).extracting(PlanReading.Group::title)
			.containsExactly("HẠ TẦNG SỐ", "NHÂN LỰC SỐ");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 14).mapToObj(OfficePrintTests::content).toList());
		assertThat(plan.appendix().items()).allSatisfy((item) -> {
			int no = Integer.parseInt(item.no());
			assertThat(item.group()).isEqualTo((no < 4) ? "I" : "II");
			assertThat(item.leadText()).isEqualTo("Phòng Văn hóa - Xã hội");
			assertThat(item.coordinatingText()).isEqualTo("Các thôn trên địa bàn xã");
			assertThat(item.deliverables().get(0).text()).isEqualTo("Báo cáo kết quả tuyên truyền tại thôn " + no);
			assertThat(item.deliverables().get(0).deadlineText()).isEqualTo((28 - no) + "/6/2026");
			assertThat(item.deliverables()).hasSize((no == 2) ? 2 : 1);
		});
		assertThat(plan.appendix().items().get(1).deliverables().get(1).text()).isEqualTo("Kế hoạch khắc phục");
	}

	@Test
	void rowsWhoseCellsStandAtTabsAreRead() {
		PlanReading plan = read("nhay-cot");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactlyElementsOf(IntStream.range(1, 9).mapToObj((no) -> "Rà soát thôn " + no).toList());
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::leadText).containsOnly("Phòng Kinh tế");
	}

}
