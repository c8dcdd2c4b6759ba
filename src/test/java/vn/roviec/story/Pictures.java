package vn.roviec.story;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

/** Pictures of pages, as they stand on a desk and in a hand. */
final class Pictures {

	/** Where the stories put pictures, logs and databases. */
	static final Path FOLDER = Path.of("target/story");

	static final int DESK = 1280;

	static final int PHONE = 390;

	private Pictures() {
	}

	/** Takes FOLDER/NAME-WIDTH.png of the whole page. */
	static void take(Page page, String name, int width) {
		page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + "-" + width + ".png")));
	}

}
