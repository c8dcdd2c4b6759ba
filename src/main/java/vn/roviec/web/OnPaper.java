package vn.roviec.web;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says the words of a paper: an agency's papers are Vietnamese, whatever language their
 * reader has chosen for the pages.
 */
public final class OnPaper {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private OnPaper() {
	}

	/** What is made of words in Vietnamese. */
	public static <T> T say(Supplier<T> words) {
		LocaleContext chosen = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(VIETNAMESE);
		try {
			return words.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(chosen);
		}
	}

}
