package vn.roviec.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import vn.roviec.document.PdfImages;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of a plan as they come out of the office, left to be looked at. */
final class IssuedPapers {

	private final Official official;

	IssuedPapers(Official official) {
		this.official = official;
	}

	/** Leaves PDF, Word document and the pages as pictures. */
	void fetch() {
		Path pdf = fetched("Tải PDF", "issued-plan.pdf");
		assertThat(fetched("Tải bản Word", "issued-plan.docx")).isNotEmptyFile();
		try {
			byte[] bytes = Files.readAllBytes(pdf);
			PdfImages images = new PdfImages();
			List<PdfImages.Size> pages = images.sizes(bytes);
			assertThat(pages).hasSizeGreaterThan(1);
			for (int page = 1; page <= pages.size(); page++) {
				Files.write(Pictures.FOLDER.resolve("issued-plan-" + page + ".png"),
						images.png(bytes, page).orElseThrow());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path fetched(String link, String name) {
		Locator file = this.official.main().getByText(link, new Locator.GetByTextOptions().setExact(true));
		Download download = this.official.page().waitForDownload(file::click);
		Path target = Pictures.FOLDER.resolve(name);
		download.saveAs(target);
		return target;
	}

}
