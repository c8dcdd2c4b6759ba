package vn.roviec.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The frame around every page, the door and the error pages, as a browser receives them.
 */
class LayoutTests {

	private static final Pattern INLINE = Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");

	private final WebApplicationContextRunner application = new WebApplicationContextRunner()
		.withPropertyValues("spring.messages.fallback-to-system-locale=false")
		.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
				MessageSourceAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "login", "error", "error/403", "error/404", "error/409", "error/503" })
	void barePagesNeedNobodySignedIn(String page) {
		String html = page(page, Locale.forLanguageTag("vi"), Map.of());

		assertThat(html).contains("<main")
			.contains("lang=\"vi\"")
			.doesNotContain("??")
			.doesNotContain("class=\"places\"");
		assertThat(html).doesNotContain("th:").doesNotContainPattern(INLINE);
	}

	@Test
	void frameShowsOfficePersonPlacesAndNotices() {
		String html = page("error/404", Locale.forLanguageTag("vi"), Map.of("frame", frame("vi")));

		assertThat(html).contains("UBND xã An Bình Trung").contains("Chuyên viên VHXH");
		assertThat(html).containsSubsequence("href=\"/work\"", "aria-current=\"page\"", "Việc của tôi",
				"href=\"/plans\"");
		assertThat(html).contains("Thông báo: 4 chưa đọc").doesNotContain("??").doesNotContainPattern(INLINE);
	}

	@Test
	void frameSpeaksEnglishToThoseWhoChoseIt() {
		String html = page("error/404", Locale.ENGLISH, Map.of("frame", frame("en")));

		assertThat(html).contains("lang=\"en\"").contains("My work").contains("Tiếng Việt").doesNotContain("??");
	}

	@Test
	void flashIsTextNeverMarkup() {
		String html = page("error/404", Locale.ENGLISH, Map.of("flash", "<b>Đã ký</b>"));

		assertThat(html).contains("&lt;b&gt;Đã ký&lt;/b&gt;");
	}

	@Test
	void demoAccountsSignInWithOneButton() {
		Account chairman = new Account("Chủ tịch", "Lãnh đạo UBND", "chutich", "demo");
		String html = page("login", Locale.forLanguageTag("vi"), Map.of("demoAccounts", List.of(chairman)));

		assertThat(html).contains("value=\"chutich\"").contains("Vào với vai Chủ tịch");
		assertThat(page("login", Locale.forLanguageTag("vi"), Map.of())).doesNotContain("demo-accounts");
	}

	@Test
	void conflictNamesWhoWasFasterAndKeepsTheWords() {
		String html = page("error/409", Locale.forLanguageTag("vi"), Map.of("who", "Phó Chủ tịch", "at", "10:31",
				"what", "ký thay", "kept", "Rà lại mục 3", "back", "/plans/7", "reference", "7F3A"));

		assertThat(html).contains("Phó Chủ tịch đã làm trước, lúc 10:31: ký thay");
		assertThat(html).contains("Rà lại mục 3").contains("href=\"/plans/7\"").contains("Mã tham chiếu: 7F3A");
	}

	@Test
	void partsRenderWhatTheyAreGiven() {
		BindingResult errors = new BeanPropertyBindingResult(new Form(""), "form");
		errors.rejectValue("due", "empty", "Điền thời hạn.");
		errors.reject("same", "Người soạn không ký.");
		String html = page("parts", Locale.forLanguageTag("vi"),
				Map.of("form", new Form(""), BindingResult.MODEL_KEY_PREFIX + "form", errors, "past",
						List.of(new Event("Trình ký", "Trưởng phòng", "12/01/2026 09:15", null, true))));

		assertThat(html).contains("href=\"#due\"").contains("id=\"due-error\"").contains("Người soạn không ký.");
		assertThat(html).contains("deadline-soon").contains("còn 2 ngày").contains("· 15/01");
		assertThat(html).contains("state-late\">Quá hạn").contains("14 đã xong").contains("width=\"56.0\"");
		assertThat(html).contains("aria-current=\"step\"").contains("Trình ký").contains("21–40 trong 312");
		assertThat(html).contains("class=\"main-form\"").doesNotContain("??").doesNotContain("history-words");
	}

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
	}

	private static Object keys(String file) throws IOException {
		try (InputStream in = LayoutTests.class.getResourceAsStream(file)) {
			Properties messages = new Properties();
			messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return messages.stringPropertyNames();
		}
	}

	private static Frame frame(String language) {
		return new Frame("UBND xã An Bình Trung", "Chuyên viên VHXH", "Phòng Văn hóa - Xã hội", 4, false,
				List.of(new Place("work", "/work", true, 0), new Place("plans", "/plans", false, 0)), language);
	}

	private String page(String name, Locale locale, Map<String, Object> model) {
		String[] html = new String[1];
		this.application.run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
			request.addPreferredLocale(locale);
			request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, (WebApplicationContext) context);
			request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
			MockHttpServletResponse response = new MockHttpServletResponse();
			View view = context.getBean(ThymeleafViewResolver.class).resolveViewName(name, locale);
			view.render(model, request, response);
			html[0] = response.getContentAsString(StandardCharsets.UTF_8);
		});
		return html[0];
	}

	record Frame(String agencyName, String personName, String position, int unreadNotices, boolean observing,
			List<Place> places, String language) {
	}

	record Place(String key, String href, boolean current, long stuck) {
	}

	record Account(String role, String unit, String username, String password) {
	}

	record Form(String due) {
	}

	record Event(String what, String who, String at, String words, boolean current) {
	}

}
