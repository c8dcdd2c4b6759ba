package vn.roviec.story;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A PDF of one page, written by hand. */
final class TinyPdf {

	private static final String WORDS = "BT /F1 18 Tf 72 720 Td (Quy che chi tieu noi bo) Tj ET";

	private static final List<String> OBJECTS = List.of("<< /Type /Catalog /Pages 2 0 R >>",
			"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
					+ " /Resources << /Font << /F1 5 0 R >> >> >>",
			"<< /Length " + WORDS.length() + " >>\nstream\n" + WORDS + "\nendstream",
			"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

	private TinyPdf() {
	}

	/** Writes it below the stories' folder. */
	static Path write(String name) {
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		int[] places = new int[OBJECTS.size()];
		for (int at = 0; at < OBJECTS.size(); at++) {
			places[at] = pdf.length();
			pdf.append(at + 1).append(" 0 obj\n").append(OBJECTS.get(at)).append("\nendobj\n");
		}
		int table = pdf.length();
		pdf.append("xref\n0 ").append(OBJECTS.size() + 1).append("\n0000000000 65535 f \n");
		for (int place : places) {
			pdf.append(String.format("%010d 00000 n \n", place));
		}
		pdf.append("trailer\n<< /Size ").append(OBJECTS.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
		pdf.append(table).append("\n%%EOF\n");
		return Samples.write(name, pdf.toString().getBytes(StandardCharsets.US_ASCII));
	}

}
