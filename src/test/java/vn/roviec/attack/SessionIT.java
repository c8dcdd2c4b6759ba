package vn.roviec.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.security.OfficerAccounts;
import vn.roviec.security.SetPassword;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions and requests as they come over the wire, behind a proxy that ends TLS. What
 * LoginIT shows of sessions (a new id at login, a role that is taken away, an account
 * that is closed) is not shown again.
 */
@ApplicationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class SessionIT {

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private final HttpClient browser = HttpClient.newHttpClient();

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void theCookieIsForThisServerAloneAndBehindTlsForTlsAlone() throws Exception {
		HttpResponse<String> plain = get("/login", "");
		assertThat(cookie(plain)).contains("; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure", "Max-Age", "Domain");
		assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
		HttpResponse<String> behind = get("/login", "", "X-Forwarded-Proto", "https");
		assertThat(cookie(behind)).contains("; HttpOnly", "; SameSite=Lax", "; Secure");
		assertThat(behind.headers().firstValue("Strict-Transport-Security"))
			.hasValueSatisfying((value) -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
		assertThat(plain.body()).doesNotContain("jsessionid");
		assertThat(plain.headers().firstValue("Server")).isEmpty();
		assertThat(cookie(get("/login?lang=en", ""))).contains("; HttpOnly", "; SameSite=Lax");
	}

	/** Whoever knows an id from before the login has nothing of it after. */
	@Test
	void aSessionThatSomebodyElseChoseIsNotTheOneOfTheLogin() throws Exception {
		String chosen = "JSESSIONID=0123456789ABCDEF0123456789ABCDEF";
		assertThat(session(get("/login", chosen))).isNotEqualTo(chosen);
		String before = session(get("/login", ""));
		String after = signIn(before);
		assertThat(after).isNotEqualTo(before).hasSizeGreaterThanOrEqualTo("JSESSIONID=".length() + 32);
		assertThat(get("/agency", after).statusCode()).isEqualTo(200);
		assertThat(get("/agency", before).statusCode()).isEqualTo(302);
		assertThat(get("/agency;" + after.toLowerCase(Locale.ROOT), "").statusCode()).as("an id in the address")
			.isNotEqualTo(200);
	}

	@Test
	void aSessionEndsWithItsLogoutAndNotAnother() throws Exception {
		String desk = signIn("");
		String phone = signIn("");
		String token = token(get("/agency", desk).body());
		post("/logout", desk, "_csrf=" + token);
		assertThat(get("/agency", desk).statusCode()).isEqualTo(302);
		assertThat(get("/agency", phone).statusCode()).as("the other browser works on").isEqualTo(200);
	}

	@Test
	void aNewPasswordEndsEverySession() throws Exception {
		String desk = signIn("");
		String phone = signIn("");
		OfficerAccounts accounts = this.application.getBean(OfficerAccounts.class);
		String link = accounts.link(this.visitors.agency, this.visitors.officer(Role.HEAD));
		assertThat(link).as("256 bits that nobody guesses").matches("[A-Za-z0-9_-]{43}");
		assertThat(this.application.getBean(SetPassword.class).set(link, "mat-khau-moi")).isTrue();
		assertThat(get("/agency", desk).headers().firstValue("Location")).get().asString().endsWith("/login?ended");
		assertThat(get("/agency", phone).statusCode()).isEqualTo(302);
		assertThat(get("/welcome/" + link, "").statusCode()).as("the link counts once").isEqualTo(404);
		assertThat(this.application.getBean(SetPassword.class).set(link, "mat-khau-khac")).isFalse();
	}

	/** What no browser sends. */
	@Test
	void brokenRequestsTellNothingOfTheServer() throws Exception {
		List<String> lines = List.of("TRACE /login HTTP/1.1", "GET /%zz HTTP/1.1", "GET /../../../etc/passwd HTTP/1.1",
				"GET /static/..%2f..%2f..%2fetc/passwd HTTP/1.1", "GET /static/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
				"GET /webjars/..\\..\\etc/passwd HTTP/1.1", "GET /static/app.css%00.html HTTP/1.1",
				"BREW /login HTTP/1.1", "GET /" + "a".repeat(20_000) + " HTTP/1.1",
				"GET /<script>alert(1)</script> HTTP/1.1", "\0\1\2");
		for (String line : lines) {
			String answer = raw(line);
			assertThat(answer).as(line)
				.startsWith("HTTP/1.1 4")
				.doesNotContain("Tomcat", "Apache", "root:", "Exception", "\tat ", "<script>alert", "X-Probe: yes");
			if (answer.toLowerCase(Locale.ROOT).contains("<html")) {
				assertThat(answer).as(line)
					.contains("\r\nContent-Security-Policy: default-src 'self'", "\r\nX-Frame-Options: DENY");
			}
		}
	}

	private String raw(String line) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream()
				.write((line + "\r\nHost: localhost\r\nX-Probe: yes\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * An address has so many wrong passwords a minute; behind a proxy it is the
	 * visitor's.
	 */
	@Test
	void whoTriesOnePasswordWithManyNamesIsToldToWait() throws Exception {
		for (int name = 0; name < 30; name++) {
			assertThat(attempt("canbo" + name, "198.51.100.7").headers().firstValue("Location")).get()
				.asString()
				.endsWith("/login?error");
		}
		HttpResponse<String> told = attempt("canbo31", "198.51.100.7");
		assertThat(told.statusCode()).isEqualTo(429);
		assertThat(told.headers().firstValue("Retry-After")).hasValue("60");
		assertThat(told.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(told.body()).contains("Chờ một phút");
		assertThat(attempt("canbo31", "198.51.100.8").statusCode()).as("from elsewhere").isEqualTo(302);
	}

	/** The same browser as before lets in, also behind the address of whoever tries. */
	@Test
	void whoHasSignedInHereIsNotShutOutByWhatOthersTry() throws Exception {
		String head = this.visitors.username(Role.HEAD);
		HttpResponse<String> before = attempt(head, Visitors.PASSWORD, "", "203.0.113.1");
		String known = known(before);
		for (int time = 0; time < 30; time++) {
			attempt(head, "sai " + time, "", "203.0.113.9");
		}
		assertThat(attempt(head, Visitors.PASSWORD, "", "203.0.113.2").headers().firstValue("Location")).get()
			.asString()
			.as("locked for whoever comes from elsewhere")
			.endsWith("/login?error");
		assertThat(attempt(head, Visitors.PASSWORD, "", "203.0.113.9").statusCode()).isEqualTo(429);
		HttpResponse<String> again = attempt(head, Visitors.PASSWORD, known, "203.0.113.9");
		assertThat(again.headers().firstValue("Location")).get().asString().doesNotContain("error");
		assertThat(get("/agency", session(again)).statusCode()).isEqualTo(200);
		assertThat(attempt(head, Visitors.PASSWORD, "", "203.0.113.2").headers().firstValue("Location")).get()
			.asString()
			.as("nor is the way opened for others")
			.endsWith("/login?error");
	}

	@Test
	void aKnownBrowserTriesFewPasswordsAndOnlyOfWhoWasThere() throws Exception {
		String head = this.visitors.username(Role.HEAD);
		String clerk = this.visitors.username(Role.CLERK);
		String known = known(attempt(head, Visitors.PASSWORD, "", "203.0.113.3"));
		assertThat(known).startsWith("known=").matches("known=[A-Za-z0-9_.-]{66}").doesNotContain(head);
		for (int time = 0; time < 5; time++) {
			attempt(clerk, "sai " + time, "", "203.0.113.4");
			attempt(head, "sai " + time, "", "203.0.113.4");
		}
		assertThat(lets(clerk, known)).as("another's mark").isFalse();
		String forged = known.substring(0, known.length() - 4) + (known.endsWith("AAAA") ? "EEEE" : "AAAA");
		assertThat(lets(head, forged)).as("a forged mark").isFalse();
		assertThat(lets(head, known)).isTrue();
		for (int time = 0; time < 5; time++) {
			attempt(head, "lại sai " + time, known, "203.0.113.5");
		}
		assertThat(lets(head, known)).as("the sixth within a quarter of an hour").isFalse();
		this.application.getBean(MovedClock.class).move(Duration.ofMinutes(15));
		attempt(head, "sai", "", "203.0.113.4");
		assertThat(lets(head, known)).as("and then again").isTrue();
		OfficerAccounts accounts = this.application.getBean(OfficerAccounts.class);
		this.application.getBean(SetPassword.class)
			.set(accounts.link(this.visitors.agency, this.visitors.officer(Role.HEAD)), Visitors.PASSWORD);
		for (int time = 0; time < 5; time++) {
			attempt(head, "sai " + time, "", "203.0.113.6");
		}
		assertThat(lets(head, known)).as("a mark from before the new password").isFalse();
	}

	/** Who is locked out on a new computer too gets in by the administrator's link. */
	@Test
	void aLinkForANewPasswordLetsInWhileOthersTry() throws Exception {
		String head = this.visitors.username(Role.HEAD);
		String link = "/welcome/" + this.application.getBean(OfficerAccounts.class)
			.link(this.visitors.agency, this.visitors.officer(Role.HEAD));
		HttpResponse<String> page = get(link, "");
		String known = known(
				post(link, session(page), "password=" + Visitors.PASSWORD + "&_csrf=" + token(page.body())));
		for (int time = 0; time < 5; time++) {
			attempt(head, "sai " + time, "", "203.0.113.7");
		}
		assertThat(lets(head, "")).isFalse();
		assertThat(lets(head, known)).isTrue();
	}

	private boolean lets(String username, String known) throws Exception {
		HttpResponse<String> answer = attempt(username, Visitors.PASSWORD, known, "203.0.113.8");
		return !answer.headers().firstValue("Location").orElseThrow().endsWith("/login?error");
	}

	private static String known(HttpResponse<String> answer) {
		String cookie = answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("known="))
			.findFirst()
			.orElseThrow();
		assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/login;").doesNotContain("Domain");
		return cookie.split(";")[0];
	}

	private HttpResponse<String> attempt(String username, String from) throws Exception {
		return attempt(username, Visitors.PASSWORD, "", from);
	}

	private HttpResponse<String> attempt(String username, String password, String known, String from) throws Exception {
		HttpResponse<String> page = get("/login", "");
		return post(
				"/login", session(page) + (known.isEmpty() ? "" : "; " + known), "username=" + username + "&password="
						+ URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf=" + token(page.body()),
				"X-Forwarded-For", from);
	}

	private String signIn(String before) throws Exception {
		HttpResponse<String> page = get("/login", before);
		String session = before.isEmpty() ? session(page) : before;
		HttpResponse<String> answer = post("/login", session, "username=" + this.visitors.username(Role.HEAD)
				+ "&password=" + Visitors.PASSWORD + "&_csrf=" + token(page.body()));
		assertThat(answer.headers().firstValue("Location")).get().asString().doesNotContain("error");
		return session(answer);
	}

	private static String token(String page) {
		return page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("JSESSIONID=") || one.startsWith("lang="))
			.reduce((first, last) -> last)
			.orElseThrow();
	}

	private static String session(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("JSESSIONID="))
			.findFirst()
			.orElseThrow()
			.split(";")[0];
	}

	private HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
		return send(request(path, cookie, headers).GET());
	}

	private HttpResponse<String> post(String path, String cookie, String form, String... headers) throws Exception {
		return send(request(path, cookie, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private HttpRequest.Builder request(String path, String cookie, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html");
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie);
		}
		return (headers.length > 0) ? request.headers(Arrays.copyOf(headers, headers.length)) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
