package vn.roviec.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer who is signed in and reads pages over the network, as a browser does. */
final class Reader {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final URI address;

	private String session = "";

	Reader(URI address, String username, String password) throws IOException, InterruptedException {
		this.address = address;
		Matcher token = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"")
			.matcher(keep(send(get("/login"), HttpResponse.BodyHandlers.ofString())).body());
		if (!token.find()) {
			throw new IllegalStateException("No login form");
		}
		String form = "username=" + username + "&password=" + password + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		keep(send(get("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)), HttpResponse.BodyHandlers.ofString()));
	}

	/** The whole page as it comes, compressed; its length in bytes. */
	int reads(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send(get(path).header("Accept-Encoding", "gzip"),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + ": " + answer.statusCode());
		}
		return answer.body().length;
	}

	/** The page's source. */
	String source(String path) throws IOException, InterruptedException {
		return send(get(path), HttpResponse.BodyHandlers.ofString()).body();
	}

	private HttpRequest.Builder get(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).header("Accept", "text/html");
		return this.session.isEmpty() ? request : request.header("Cookie", this.session);
	}

	private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
			throws IOException, InterruptedException {
		return CLIENT.send(request.build(), body);
	}

	private <T> HttpResponse<T> keep(HttpResponse<T> answer) {
		answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("JSESSIONID"))
			.forEach((cookie) -> this.session = cookie.substring(0, cookie.indexOf(';')));
		return answer;
	}

}
