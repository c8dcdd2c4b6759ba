package vn.roviec.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import vn.roviec.support.LeftPapers;

/** The files of a plan as they come out of the office, left to be looked at. */
final class IssuedPapers {

	private final Official official;

	IssuedPapers(Official official) {
		this.official = official;
	}

	/** Leaves PDF, Word document and the pages as pictures. */
	void fetch() {
		Path pdf = fetched("Tải PDF", "issued-plan.pdf");
		Path word = fetched("Tải bản Word", "issued-plan.docx");
		try {
			LeftPapers.leave("issued-plan", Files.readAllBytes(pdf), Files.readAllBytes(word));
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
