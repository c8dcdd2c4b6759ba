package vn.roviec.document;

import java.io.ByteArrayInputStream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What veraPDF says of a file that is to be kept for ever. */
public final class LongLived {

	private LongLived() {
	}

	/** Asserts that it is tagged PDF/A-2a. */
	public static void mustBe(byte[] pdf) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A)) {
			ValidationResult result = Foundries.defaultInstance()
				.createValidator(PDFAFlavour.PDFA_2_A, false)
				.validate(parser);
			assertThat(result.getTestAssertions()).extracting(TestAssertion::getMessage).isEmpty();
			assertThat(result.isCompliant()).isTrue();
		}
	}

}
