package vn.roviec.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.roviec.document.PlanSheet.Group;
import vn.roviec.document.PlanSheet.Item;
import vn.roviec.document.PlanSheet.Product;

/** Plans of a commune that does not exist, to be printed, and what prints them. */
public final class PaperSamples {

	/** When the samples were written. */
	public static final Instant WRITTEN = Instant.parse("2026-01-05T01:30:00Z");

	/** Who signs them. */
	public static final String SIGNER = "Người Ký Mẫu";

	private static final PaperTemplates TEMPLATES = templates();

	private PaperSamples() {
	}

	/** The press as the application has it, without the application. */
	public static RenderPlanPdf press() {
		return new RenderPlanPdf(TEMPLATES, new PressTurns(2));
	}

	/** The press of other papers. */
	public static PrintPaper printer() {
		return new PrintPaper(TEMPLATES, new PressTurns(2));
	}

	/** The writer of Word documents. */
	public static WritePlanDocx writer() {
		return new WritePlanDocx(TEMPLATES);
	}

	/** A plan of two pages that the chairman signed and the clerk numbered. */
	public static PlanSheet issued() {
		return sheet("07/KH-UBND", LocalDate.of(2026, 1, 5), List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH", 4);
	}

	/** A plan that a vice-chairman is about to sign: number and day are open. */
	public static PlanSheet byDeputy() {
		return sheet("/KH-UBND", null, List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", 14);
	}

	/** A plan of one page without an appendix. */
	public static PlanSheet brief() {
		return with(List.of("I. MỤC ĐÍCH", "Thực hiện tốt công tác tuyên truyền trên địa bàn xã."), List.of());
	}

	/** A plan whose body has bold and italic words, lists and tables. */
	public static PlanSheet rich() {
		return with(RICH.lines().toList(), List.of());
	}

	/** The chairman's plan with another body and appendix. */
	public static PlanSheet with(List<String> body, List<Group> appendix) {
		PlanSheet sheet = issued();
		return new PlanSheet(sheet.parent(), sheet.issuer(), sheet.symbol(), sheet.place(), sheet.date(), sheet.title(),
				sheet.bases(), BodyBlocks.parse(String.join("\n", body)), sheet.recipients(), sheet.archive(),
				sheet.capacity(), sheet.signatoryTitle(), sheet.signerName(), appendix);
	}

	private static PlanSheet sheet(String symbol, @Nullable LocalDate date, List<String> capacity, String title,
			int rows) {
		return new PlanSheet("", "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", symbol, "An Bình Trung", date,
				"Cải cách hành chính gắn với chuyển đổi số trên địa bàn xã An Bình Trung năm 2026",
				List.of("Căn cứ Luật Tổ chức chính quyền địa phương năm 2025",
						"Căn cứ Kế hoạch số 12/KH-UBND ngày 31 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Đông Hải về"
								+ " cải cách hành chính năm 2026"),
				BodyBlocks.parse(BODY),
				List.of("UBND tỉnh (b/c)", "TT Đảng ủy, TT HĐND xã", "Chủ tịch, các PCT UBND xã",
						"Các phòng, đơn vị thuộc xã", "Trưởng các thôn", "Trang thông tin điện tử xã (đăng tin)"),
				"VT, PVHXH", capacity, title, SIGNER, groups(rows));
	}

	private static List<Group> groups(int rows) {
		List<Item> first = new ArrayList<>();
		List<Item> second = new ArrayList<>();
		for (int no = 1; no <= rows; no++) {
			List<Product> products = (no % 3 == 0)
					? List.of(new Product("Kế hoạch triển khai", "Quý I/2026"),
							new Product("Báo cáo kết quả thực hiện " + no, "Trước ngày 15/12/2026"))
					: List.of(new Product("Báo cáo " + no, "30/6/2026"));
			Item item = new Item(String.valueOf(no),
					"Rà soát, cập nhật danh mục thủ tục hành chính thuộc thẩm quyền giải quyết của xã, công khai đầy đủ"
							+ " tại Trung tâm Phục vụ hành chính công và trên Trang thông tin điện tử, lần " + no,
					(no % 2 == 0) ? "Phòng Văn hóa - Xã hội" : "Trung tâm Phục vụ hành chính công",
					"Văn phòng HĐND và UBND, các thôn", "", products);
			((no <= rows / 2) ? first : second).add(item);
		}
		return List.of(new Group("I", "Cải cách thủ tục hành chính", first),
				new Group("II", "Xây dựng chính quyền số", second));
	}

	private static PaperTemplates templates() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		engine.setTemplateResolver(resolver);
		return (template, words) -> engine.process(template, new Context(Locale.ROOT, words));
	}

	private static final String RICH = """
			Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch như sau:
			**I. MỤC TIÊU**
			1. **Hạ tầng số:** phủ sóng *đến từng thôn*; ***không để nơi nào bị bỏ lại***.
			- **Mạng di động:** đạt 100% số thôn (*nếu có điện lưới*).
			+ Trạm phát sóng đặt ở nơi 5*3 mét (*).
			2. Chỉ tiêu cụ thể
			| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |
			|---|---|---|---|
			| 1 | Hồ sơ **trực tuyến** trên tổng số hồ sơ tiếp nhận tại Trung tâm Phục vụ hành chính công | % | 80\\|85 |
			| 2 | Kết quả được *số hóa* | % | 100 |
			3. Lịch họp giao ban
			| Tuần thứ nhất | Văn phòng HĐND và UBND |
			| Tuần thứ ba | Phòng Văn hóa - Xã hội |
			Trên đây là Kế hoạch của Ủy ban nhân dân xã An Bình Trung./.
			""";

	private static final String BODY = """
			Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch cải cách hành chính năm 2026 như sau:
			I. MỤC ĐÍCH, YÊU CẦU
			1. Mục đích
			- Nâng cao chất lượng phục vụ người dân và doanh nghiệp; giải quyết thủ tục hành chính đúng hạn, công khai, minh bạch; giảm thời gian đi lại của người dân trên địa bàn xã.
			- Tạo chuyển biến về kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức và người lao động.
			2. Yêu cầu
			Các đơn vị xác định rõ người, rõ việc, rõ tiến độ, rõ kết quả; người đứng đầu chịu trách nhiệm trước Ủy ban nhân dân xã về kết quả thực hiện của đơn vị mình.
			II. NHIỆM VỤ TRỌNG TÂM
			1. Cải cách thủ tục hành chính
			1.1. Công khai thủ tục hành chính
			Niêm yết đầy đủ danh mục thủ tục hành chính tại Trung tâm Phục vụ hành chính công; cập nhật trong 05 ngày làm việc kể từ khi có thay đổi.
			a) Tại trụ sở
			- Bảng niêm yết đặt ở nơi người dân dễ thấy.
			+ Có chỗ ngồi, có người hướng dẫn.
			1.2. Giải quyết hồ sơ trên môi trường điện tử
			Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 80% trở lên; tỷ lệ số hóa hồ sơ, kết quả đạt 100%; mức độ hài lòng của người dân đạt từ 95% trở lên.
			2. Xây dựng chính quyền số
			Duy trì các phòng họp không giấy; cán bộ, công chức xử lý công việc trên phần mềm, ký số văn bản theo quy định của pháp luật về công tác văn thư.
			III. TỔ CHỨC THỰC HIỆN
			1. Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc các đơn vị; tổng hợp báo cáo Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2026.
			2. Các đơn vị căn cứ Phụ lục kèm theo Kế hoạch này tổ chức thực hiện.
			Trên đây là Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã An Bình Trung./.
			""";

}
