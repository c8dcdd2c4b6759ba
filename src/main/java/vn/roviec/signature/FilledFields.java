package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * Writes number and date into the fields that {@link EmptyFields} left for them, by an
 * addition to the file: what was signed stays as it is, byte by byte, and the signature
 * holds (NĐ 30/2020, Điều 15: the number is given after the signature).
 */
final class FilledFields {

	static final String FIGURES = "0123456789";

	/** Codes of a font are looked for up to here. */
	private static final int CODES = 4096;

	private FilledFields() {
	}

	/**
	 * Fills the fields that are there.
	 * @param signed the file as the signer signed it
	 * @return the file with its number, beginning with all the bytes of the signed one
	 */
	static byte[] stamp(byte[] signed, int number, LocalDate day) {
		try (PDDocument document = Loader.loadPDF(signed)) {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
			if (form == null) {
				throw new IllegalArgumentException("The document has no fields for number and date");
			}
			Map<String, String> words = words(number, day);
			for (PDField field : form.getFields()) {
				String wanted = words.get(field.getPartialName().replaceAll("\\d+$", ""));
				if (wanted != null) {
					fill(form, field, wanted);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream(signed.length + 20_000);
			document.saveIncremental(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Noughts before days below 10 and the months 1 and 2, as the decree wants them. */
	private static Map<String, String> words(int number, LocalDate day) {
		int month = day.getMonthValue();
		return Map.of(EmptyFields.NUMBER, String.format(Locale.ROOT, "%02d", number), EmptyFields.DAY,
				String.format(Locale.ROOT, "%02d", day.getDayOfMonth()), EmptyFields.MONTH,
				((month <= 2) ? "0" : "") + month, EmptyFields.YEAR, String.valueOf(day.getYear()));
	}

	private static void fill(PDAcroForm form, PDField field, String words) throws IOException {
		COSName fontName = field.getPartialName().equals(EmptyFields.NUMBER) ? EmptyFields.UPRIGHT
				: EmptyFields.SLANTED;
		field.getCOSObject().setString(COSName.V, words);
		PDAnnotationWidget widget = field.getWidgets().get(0);
		PDFont font = form.getDefaultResources().getFont(fontName);
		float width = widget.getRectangle().getWidth();
		float height = widget.getRectangle().getHeight();
		int[] codes = words.codePoints().map((figure) -> code(font, figure)).toArray();
		float natural = 0;
		for (int code : codes) {
			natural += font.getWidth(code) / 1000;
		}
		float size = Math.min(height / 1.2f, width / natural);
		COSStream looks = widget.getAppearance().getNormalAppearance().getAppearanceStream().getCOSObject();
		PDResources resources = new PDResources();
		resources.put(fontName, font);
		looks.setItem(COSName.RESOURCES, resources);
		try (OutputStream content = looks.createOutputStream()) {
			content.write(String
				.format(Locale.ROOT, "/Tx BMC q BT /%s %.2f Tf 0 g %.2f %.2f Td <%s> Tj ET Q EMC", fontName.getName(),
						size, (width - natural * size) / 2, 0.25f * height / 1.2f, hex(codes))
				.getBytes(StandardCharsets.US_ASCII));
		}
	}

	/** Two bytes for each code. */
	private static String hex(int[] codes) {
		StringBuilder hex = new StringBuilder();
		for (int code : codes) {
			hex.append(String.format(Locale.ROOT, "%04X", code));
		}
		return hex.toString();
	}

	/**
	 * A subset of a font has no table of letters any more, only the way back from its
	 * codes.
	 */
	private static int code(PDFont font, int figure) {
		String wanted = Character.toString(figure);
		for (int code = 1; code < CODES; code++) {
			if (wanted.equals(font.toUnicode(code))) {
				return code;
			}
		}
		throw new IllegalArgumentException("The font of the field has no " + wanted);
	}

}
