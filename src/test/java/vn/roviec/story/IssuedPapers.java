package vn.roviec.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

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
		try {
			LeftPapers.leave("issued-plan", fetched("Tải PDF"), fetched("Tải bản Word"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] fetched(String link) throws IOException {
		Locator file = this.official.main().getByText(link, new Locator.GetByTextOptions().setExact(true));
		Download download = this.official.page().waitForDownload(file::click);
		return Files.readAllBytes(download.path());
	}

}
