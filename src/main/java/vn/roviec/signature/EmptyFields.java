package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import vn.roviec.signature.SigningPlaces.Blank;
import vn.roviec.workflow.Refused;

/**
 * Gives a document, before anybody signs it, its empty fields: number and date, which the
 * clerk fills in after the signature, and the places of the signature and the seal. The
 * signature then covers the fields and allows them to be filled, and nothing else.
 */
final class EmptyFields {

	static final String NUMBER = "so";

	static final String DAY = "ngay";

	static final String MONTH = "thang";

	static final String YEAR = "nam";

	static final String SIGNER = "chu-ky";

	static final String SEAL = "con-dau";

	private static final List<String> FILLED = List.of(NUMBER, DAY, MONTH, YEAR);

	static final COSName UPRIGHT = COSName.getPDFName("RvUpright");

	static final COSName SLANTED = COSName.getPDFName("RvSlanted");

	private EmptyFields() {
	}

	/**
	 * Adds the fields.
	 * @param signer name as printed under the place of the signature
	 * @param sealDiameter in millimetres
	 * @throws Refused where the signer's name is not found in it
	 */
	static byte[] prepare(byte[] pdf, String signer, float sealDiameter) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			SigningPlaces places = SigningPlaces.of(document, signer, sealDiameter * Place.MILLIMETRE);
			Place signature = places.signature();
			if (signature == null) {
				throw new Refused("signature.place.none");
			}
			PDAcroForm form = new PDAcroForm(document);
			document.getDocumentCatalog().setAcroForm(form);
			form.setDefaultResources(fonts(document));
			for (Blank blank : places.blanks()) {
				text(document, form, blank);
			}
			signature(document, form, SIGNER, signature);
			signature(document, form, SEAL, places.seal());
			ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 100_000);
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the fields for number and date are all there. */
	static boolean numbered(byte[] prepared) {
		try (PDDocument document = Loader.loadPDF(prepared)) {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
			return form != null && FILLED.stream().allMatch((name) -> form.getField(name) != null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The figures of the two fonts, embedded now: later nothing may come in. */
	private static PDResources fonts(PDDocument document) throws IOException {
		PDResources resources = new PDResources();
		resources.put(UPRIGHT, figures(document, "Regular"));
		resources.put(SLANTED, figures(document, "Italic"));
		return resources;
	}

	private static PDType0Font figures(PDDocument document, String style) throws IOException {
		try (InputStream file = EmptyFields.class
			.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
			PDType0Font font = PDType0Font.load(document, file, true);
			FilledFields.FIGURES.chars().forEach(font::addToSubset);
			font.subset();
			return font;
		}
	}

	/** The first field of a kind has its name, those above appendices a figure more. */
	private static void text(PDDocument document, PDAcroForm form, Blank blank) throws IOException {
		String name = blank.name();
		for (int count = 2; form.getField(name) != null; count++) {
			name = blank.name() + count;
		}
		COSName font = (blank.name().equals(NUMBER) && name.equals(NUMBER)) ? UPRIGHT : SLANTED;
		PDTextField field = new PDTextField(form);
		field.setDefaultAppearance("/" + font.getName() + " " + blank.size() + " Tf 0 g");
		field.setQ(PDTextField.QUADDING_CENTERED);
		field.setReadOnly(true);
		place(document, form, field, name, blank.place());
	}

	private static void signature(PDDocument document, PDAcroForm form, String name, @Nullable Place place)
			throws IOException {
		if (place != null) {
			place(document, form, new PDSignatureField(form), name, place.whole());
		}
	}

	private static void place(PDDocument document, PDAcroForm form, PDTerminalField field, String name, Place place)
			throws IOException {
		field.setPartialName(name);
		PDPage page = document.getPage(place.page());
		PDAnnotationWidget widget = field.getWidgets().get(0);
		widget.setRectangle(place.rectangle());
		widget.setPage(page);
		widget.setPrinted(true);
		widget.setAppearance(empty(place));
		page.getAnnotations().add(widget);
		form.getFields().add(field);
	}

	/**
	 * PDF/A wants each field to have looks, the empty ones too; these are the very form
	 * that the image of a signature has later, so that only their content changes.
	 */
	private static PDAppearanceDictionary empty(Place place) throws IOException {
		PDFormXObject looks = new PDFormXObject(new COSStream());
		looks.setBBox(new PDRectangle(place.width(), place.height()));
		looks.setResources(new PDResources());
		looks.setFormType(1);
		try (OutputStream nothing = looks.getContentStream().createOutputStream()) {
			nothing.write("/Tx BMC EMC".getBytes(StandardCharsets.US_ASCII));
		}
		PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
		dictionary.setNormalAppearance(new PDAppearanceStream(looks.getCOSObject()));
		return dictionary;
	}

}
