package vn.roviec.periodic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.roviec.agency.AgencyId;
import vn.roviec.document.Files;
import vn.roviec.web.Formulas;

import org.springframework.stereotype.Service;

/**
 * Packs what shows that tasks are done as a ZIP, a folder for each criterion, with a list
 * of all of it. The list is a table that spreadsheets open; what looks like a formula is
 * kept from being one.
 */
@Service
public class PackEvidence {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final String LIST = "danh-muc.csv";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final int LONGEST_NAME = 80;

	private final EvidenceOfYear evidence;

	private final Files files;

	PackEvidence(EvidenceOfYear evidence, Files files) {
		this.evidence = evidence;
		this.files = files;
	}

	/**
	 * Writes the pack.
	 * @param code of one criterion, blank for all
	 */
	public void write(AgencyId agency, int year, String code, OutputStream target) throws IOException {
		StringBuilder list = new StringBuilder(BYTE_ORDER_MARK).append(line("Tiêu chí", "Kế hoạch", "Nhiệm vụ",
				"Sản phẩm", "Chủ trì", "Hoàn thành", "Văn bản", "Tệp", "SHA-256"));
		Set<String> names = new HashSet<>(Set.of(LIST));
		try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
			for (Map.Entry<ParCriterion, List<EvidenceOfYear.Task>> one : this.evidence.of(agency, year).entrySet()) {
				if (!one.getKey().code().isEmpty() && (code.isBlank() || one.getKey().code().equals(code))) {
					for (EvidenceOfYear.Task task : one.getValue()) {
						add(agency, one.getKey(), task, names, list, zip);
					}
				}
			}
			zip.putNextEntry(new ZipEntry(LIST));
			zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	private void add(AgencyId agency, ParCriterion criterion, EvidenceOfYear.Task task, Set<String> names,
			StringBuilder list, ZipOutputStream zip) throws IOException {
		if (task.files().isEmpty()) {
			list.append(listed(criterion, task, "", ""));
		}
		for (EvidenceOfYear.File file : task.files()) {
			String folder = safe(criterion.code() + " " + criterion.name()) + "/" + safe(task.plan()) + "/"
					+ safe(task.itemNo() + " " + (task.deliverable().isBlank() ? task.content() : task.deliverable()))
					+ "/";
			String name = folder + safe(file.name());
			for (int copy = 2; !names.add(name); copy++) {
				name = folder + copy + " " + safe(file.name());
			}
			zip.putNextEntry(new ZipEntry(name));
			this.files.copyTo(agency, file.id(), zip);
			list.append(listed(criterion, task, name, file.sha256()));
		}
	}

	private static String listed(ParCriterion criterion, EvidenceOfYear.Task task, String name, String hash) {
		LocalDate day = task.doneOn();
		return line(criterion.code() + " " + criterion.name(), task.plan(), task.content(), task.deliverable(),
				task.unit(), (day != null) ? DAY.format(day) : "", task.document(), name, hash);
	}

	private static String line(String... cells) {
		return Stream.of(cells).map(PackEvidence::cell).collect(Collectors.joining(",")) + "\r\n";
	}

	private static String cell(String words) {
		return "\"" + (Formulas.looksLikeOne(words) ? "'" : "") + words.replace("\"", "\"\"") + "\"";
	}

	/** A name that every system takes, and that leads nowhere else. */
	private static String safe(String words) {
		String name = words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("^[.\\s]+|[.\\s]+$", "");
		if (name.length() <= LONGEST_NAME) {
			return name.isEmpty() ? "-" : name;
		}
		int dot = name.lastIndexOf('.');
		String ending = (dot > name.length() - 6) ? name.substring(dot) : "";
		return name.substring(0, LONGEST_NAME - ending.length()).strip() + ending;
	}

}
