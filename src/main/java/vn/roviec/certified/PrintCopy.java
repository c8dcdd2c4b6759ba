package vn.roviec.certified;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.document.Files;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.PrintBelow;
import vn.roviec.document.PrintPaper;
import vn.roviec.plan.PrintedWords;
import vn.roviec.plan.SignatureBlock;
import vn.roviec.signature.SignedFile;
import vn.roviec.signature.SignedFiles;

import org.springframework.stereotype.Component;

/**
 * Gives a copy as a file: the electronic one as it was signed, the one on paper to be
 * printed, with form, number, date and signature under a line below the last of its pages
 * (NĐ 30/2020, Phụ lục I).
 */
@Component
public class PrintCopy {

	private final PrintPaper press;

	private final Files files;

	private final SignedFiles signed;

	private final Agencies agencies;

	PrintCopy(PrintPaper press, Files files, SignedFiles signed, Agencies agencies) {
		this.press = press;
		this.files = files;
		this.signed = signed;
		this.agencies = agencies;
	}

	/** The file, as PDF. */
	public byte[] print(CertifiedCopy copy) {
		SignedFile sealed = this.signed.last(copy.agency(), copy.id()).orElse(null);
		if (sealed != null) {
			return this.signed.content(copy.agency(), sealed);
		}
		ByteArrayOutputStream pages = new ByteArrayOutputStream();
		this.files.copyTo(copy.agency(), copy.pages(), pages);
		return copy.electronic() ? pages.toByteArray()
				: PrintBelow.of(pages.toByteArray(), (width) -> block(copy, width));
	}

	private byte[] block(CertifiedCopy copy, int width) {
		CertifiedCopy.Signed by = copy.signed();
		SignatureBlock office = (by != null) ? SignatureBlock.of(by.as(), by.title())
				: SignatureBlock.of(SigningCapacity.ON_BEHALF, "");
		Agency agency = this.agencies.agency(copy.agency());
		Map<String, Object> words = new HashMap<>();
		words.put("width", width);
		words.put("form", copy.form().printed());
		words.put("issuer", PlanSheet.lines(PrintedWords.issuer(agency)));
		words.put("number", (copy.number() != null) ? copy.documentNumber() : "      /" + copy.symbol());
		words.put("day", agency.place() + ", " + PlanSheet.day(copy.issuedOn()));
		words.put("recipients", copy.recipientLines());
		words.put("office", office);
		words.put("name", (by != null) ? by.name() : "");
		Instant written = (by != null) ? by.at() : copy.preparedAt();
		return this.press.print("certified/block", words, written).bytes();
	}

}
