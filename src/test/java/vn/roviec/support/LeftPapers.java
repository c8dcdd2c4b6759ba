package vn.roviec.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.roviec.document.PdfImages;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaves the files of an issued plan where somebody can look at them. */
public final class LeftPapers {

	private static final Path FOLDER = Path.of("target/story");

	private LeftPapers() {
	}

	/** Leaves NAME.pdf, NAME.docx and the pages as NAME-1.png and on. */
	public static void leave(String name, byte[] pdf, byte[] docx) throws IOException {
		leave(name, pdf);
		Files.write(FOLDER.resolve(name + ".docx"), docx);
	}

	/** As above, without a DOCX. */
	public static void leave(String name, byte[] pdf) throws IOException {
		Files.createDirectories(FOLDER);
		Files.write(FOLDER.resolve(name + ".pdf"), pdf);
		PdfImages images = new PdfImages();
		int pages = images.sizes(pdf).size();
		assertThat(pages).isPositive();
		for (int page = 1; page <= pages; page++) {
			Files.write(FOLDER.resolve(name + "-" + page + ".png"), images.png(pdf, page).orElseThrow());
		}
	}

}
