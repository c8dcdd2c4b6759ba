package vn.roviec.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Component;

/**
 * Puts a plan together as plain text in the order of the printed document: what is read
 * for findings, compared between rounds, and hashed when it is signed.
 */
@Component
public class ComposePlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final List<String> COLUMNS = List.of("TT", "Nội dung, nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì",
			"Cơ quan phối hợp", "Thời gian hoàn thành", "Kinh phí");

	private final Agencies agencies;

	ComposePlan(Agencies agencies) {
		this.agencies = agencies;
	}

	/** The whole plan as text, lines parted by "\n", appendix cells by tabs. */
	public String text(Plan plan) {
		StringBuilder out = new StringBuilder();
		head(out, plan, this.agencies.agency(plan.agency()));
		PlanText text = plan.text();
		lines(out, text.legalBases());
		lines(out, text.body());
		lines(out, "Nơi nhận:");
		text.recipients().lines().filter((line) -> !line.isBlank()).forEach((line) -> lines(out, "- " + line + ";"));
		lines(out, text.archive().isBlank() ? "- Lưu: VT." : "- Lưu: " + text.archive() + ".");
		lines(out, "TM. ỦY BAN NHÂN DÂN");
		lines(out, "CHỦ TỊCH");
		appendix(out, plan);
		return out.toString();
	}

	/** SHA-256 of the text, in hexadecimal. */
	public String hash(Plan plan) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(plan).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void head(StringBuilder out, Plan plan, Agency agency) {
		lines(out, agency.parentName().toUpperCase(Locale.ROOT));
		lines(out, agency.name().replace("UBND", "ỦY BAN NHÂN DÂN").toUpperCase(Locale.ROOT));
		lines(out, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		lines(out, "Độc lập - Tự do - Hạnh phúc");
		Integer number = plan.number();
		lines(out, "Số: " + ((number != null) ? String.format(Locale.ROOT, "%02d", number) : "") + "/" + plan.symbol());
		lines(out, agency.place() + ", ngày " + ((plan.issuedOn() != null) ? plan.issuedOn().format(DAY) : ""));
		lines(out, "KẾ HOẠCH");
		lines(out, plan.title());
	}

	private void appendix(StringBuilder out, Plan plan) {
		if (plan.items().isEmpty()) {
			return;
		}
		lines(out, "PHỤ LỤC");
		lines(out, String.join("\t", COLUMNS));
		String group = "";
		int no = 0;
		for (PlanItem item : plan.items()) {
			if (!item.groupLabel().equals(group)) {
				group = item.groupLabel();
				lines(out, group);
			}
			row(out, plan, item, ++no);
		}
	}

	private void row(StringBuilder out, Plan plan, PlanItem item, int no) {
		List<String> first = List.of(String.valueOf(no), item.content());
		List<String> none = List.of("", "");
		boolean top = true;
		for (PlannedDeliverable product : item.deliverables()) {
			List<String> cells = top ? first : none;
			lines(out, String.join("\t", cells.get(0), cells.get(1), product.text(), top ? lead(plan, item) : "",
					top ? item.coordinatingText() : "", product.deadlineText(), top ? item.funding() : ""));
			top = false;
		}
		if (top) {
			lines(out, String.join("\t", first.get(0), first.get(1), "", lead(plan, item), item.coordinatingText(), "",
					item.funding()));
		}
	}

	private String lead(Plan plan, PlanItem item) {
		UnitId unit = item.leadUnit();
		return (unit == null) ? item.leadText()
				: this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse(item.leadText());
	}

	private static void lines(StringBuilder out, String text) {
		text.lines()
			.map(ComposePlan::trimmed)
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> out.append(line).append('\n'));
	}

	/** Without blanks around it, but with the tabs that part cells. */
	private static String trimmed(String line) {
		return line.contains("\t") ? line : line.strip();
	}

}
