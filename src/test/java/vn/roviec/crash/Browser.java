package vn.roviec.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in and posts forms, over the network. */
final class Browser {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final URI address;

	private final String token;

	/** Signs in. */
	Browser(URI address, String username, String password) throws IOException, InterruptedException {
		this.address = address;
		String before = field(page("/login"), "_csrf");
		String landing = post("/login", Map.of("username", username, "password", password, "_csrf", before));
		if (landing.contains("/login")) {
			throw new IllegalStateException(username + " cannot sign in");
		}
		this.token = field(page("/plans"), "_csrf");
	}

	/** The page's source. */
	String page(String path) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(this.address.resolve(path)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	/**
	 * Posts a form.
	 * @return the path to which a successful one leads on
	 * @throws IllegalStateException where it was not a success
	 */
	String submit(String path, Map<String, String> form) throws IOException, InterruptedException {
		Map<String, String> whole = new HashMap<>(form);
		whole.put("_csrf", this.token);
		return post(path, whole);
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
		String body = form.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 302) {
			throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return this.address.resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
