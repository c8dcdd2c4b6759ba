package vn.roviec.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;

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

	private final PrintedWords printed;

	private final Amendments amendments;

	ComposePlan(Agencies agencies, PrintedWords printed, Amendments amendments) {
		this.agencies = agencies;
		this.printed = printed;
		this.amendments = amendments;
	}

	/**
	 * The whole plan as text, lines parted by "\n", appendix cells by tabs; deadlines
	 * only as written, so that a blank one is found.
	 */
	public String text(Plan plan) {
		return text(plan, PlannedDeliverable::deadlineText);
	}

	private String text(Plan plan, Function<PlannedDeliverable, String> deadline) {
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
		appendix(out, plan, deadline);
		return out.toString();
	}

	/** SHA-256 of the text with its deadlines as printed, in hexadecimal. */
	public String hash(Plan plan) {
		try {
			String text = text(plan, PrintedWords::deadline);
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void head(StringBuilder out, Plan plan, Agency agency) {
		lines(out, agency.parentName().toUpperCase(Locale.ROOT));
		lines(out, PrintedWords.issuer(agency));
		lines(out, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		lines(out, "Độc lập - Tự do - Hạnh phúc");
		Integer number = plan.number();
		lines(out, "Số: " + ((number != null) ? String.format(Locale.ROOT, "%02d", number) : "") + "/" + plan.symbol());
		lines(out, agency.place() + ", ngày " + ((plan.issuedOn() != null) ? plan.issuedOn().format(DAY) : ""));
		lines(out, "KẾ HOẠCH");
		lines(out, plan.title());
	}

	private void appendix(StringBuilder out, Plan plan, Function<PlannedDeliverable, String> deadline) {
		rows(out, plan, deadline);
		this.amendments.amended(plan)
			.ifPresent((older) -> this.amendments.touched(older, plan)
				.stream()
				.filter((row) -> row.ended() != null)
				.forEach((row) -> lines(out, "Không tiếp tục thực hiện nhiệm vụ số " + row.no() + " ("
						+ row.item().content() + "): " + row.ended())));
	}

	private void rows(StringBuilder out, Plan plan, Function<PlannedDeliverable, String> deadline) {
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
			row(out, plan, item, ++no, deadline);
		}
	}

	private void row(StringBuilder out, Plan plan, PlanItem item, int no,
			Function<PlannedDeliverable, String> deadline) {
		String lead = this.printed.lead(plan, item);
		List<String> first = List.of(String.valueOf(no), item.content());
		List<String> none = List.of("", "");
		boolean top = true;
		for (PlannedDeliverable product : item.deliverables()) {
			List<String> cells = top ? first : none;
			lines(out, String.join("\t", cells.get(0), cells.get(1), product.text(), top ? lead : "",
					top ? item.coordinatingText() : "", deadline.apply(product), top ? item.funding() : ""));
			top = false;
		}
		if (top) {
			lines(out, String.join("\t", first.get(0), first.get(1), "", lead, item.coordinatingText(), "",
					item.funding()));
		}
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
