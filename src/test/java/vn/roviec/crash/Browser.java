package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in and posts forms, over the network. */
final class Browser {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String token;

	private volatile URI address;

	/** Signs in. */
	Browser(URI address, String username, String password) throws IOException, InterruptedException {
		this(address, username, password, "/plans");
	}

	/**
	 * Gives the password.
	 * @param next where it leads: a page that is open then
	 */
	Browser(URI address, String username, String password, String next) throws IOException, InterruptedException {
		this.address = address;
		String before = field(page("/login"), "_csrf");
		String landing = post("/login", Map.of("username", username, "password", password, "_csrf", before));
		if (landing.equals("/login")) {
			throw new IllegalStateException(username + " cannot sign in");
		}
		this.token = field(page(next), "_csrf");
	}

	/** Goes on at another node, as the one who is signed in already. */
	void moveTo(URI node) {
		this.address = node;
	}

	/** What the page is answered with: 200, or 302 where it is not for this reader. */
	int status(String path) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(this.address.resolve(path))
				.header("Accept", "text/html")
				.timeout(Duration.ofSeconds(30))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	/**
	 * The page's source.
	 * @throws Unanswered where there is none to be had
	 */
	String page(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(
				HttpRequest.newBuilder(this.address.resolve(path)).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new Unanswered(path, answer.statusCode(), answer.body());
		}
		return answer.body();
	}

	/**
	 * Posts a form.
	 * @return the path to which a successful one leads on
	 * @throws Unanswered where it was not a success
	 */
	String submit(String path, Map<String, String> form) throws IOException, InterruptedException {
		Map<String, String> whole = new HashMap<>(form);
		whole.put("_csrf", this.token);
		return post(path, whole);
	}

	/** Posts a form that is answered with a page, and returns its source. */
	String fill(String path, Map<String, String> form) throws IOException, InterruptedException {
		Map<String, String> whole = new HashMap<>(form);
		whole.put("_csrf", this.token);
		HttpResponse<String> answer = answer(path, whole);
		if (answer.statusCode() != 200) {
			throw new Unanswered(path, answer.statusCode(), answer.body());
		}
		return answer.body();
	}

	/** Begins a plan from a file. */
	HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
		String boundary = "----" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		String field = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
		body.write((field + "_csrf\"\r\n\r\n" + this.token + "\r\n" + field + "from\"\r\n\r\nfile\r\n" + field
				+ "file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(content);
		body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** What the page's element of this name holds. */
	static String field(String page, String name) {
		Matcher found = Pattern.compile("name=\"" + name + "\"[^>]*? (?:content|value)=\"([^\"]*)\"").matcher(page);
		if (!found.find()) {
			throw new IllegalStateException("No " + name + " in " + page);
		}
		return found.group(1);
	}

	private String post(String path, Map<String, String> form) throws IOException, InterruptedException {
		HttpResponse<String> answer = answer(path, form);
		if (answer.statusCode() != 302) {
			throw new Unanswered(path, answer.statusCode(), answer.body());
		}
		return this.address.resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
	}

	private HttpResponse<String> answer(String path, Map<String, String> form)
			throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** A form that did not lead on. */
	static final class Unanswered extends IllegalStateException {

		private static final long serialVersionUID = 1;

		private final int status;

		Unanswered(String path, int status, String body) {
			super(path + ": " + status + " " + body);
			this.status = status;
		}

		int status() {
			return this.status;
		}

	}

}
