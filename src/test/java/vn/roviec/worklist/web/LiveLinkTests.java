package vn.roviec.worklist.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a real server: the end of one page's stream must not touch what others are reading.
 */
class LiveLinkTests {

	private static final int PAGES = 15;

	private static final byte[] LONG_ANSWER = "một trang dài\n".repeat(4_000).getBytes(StandardCharsets.UTF_8);

	private AnnotationConfigServletWebServerApplicationContext server;

	private int port;

	@BeforeEach
	void begin() {
		System.setProperty("server.port", "0");
		this.server = new AnnotationConfigServletWebServerApplicationContext(Server.class);
		this.port = this.server.getWebServer().getPort();
	}

	@AfterEach
	void end() {
		System.clearProperty("server.port");
		this.server.close();
	}

	@Test
	void browsersThatGoAwayDisturbNobodyElse() throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService others = Executors.newFixedThreadPool(3);
		List<Future<Integer>> read = new ArrayList<>();
		for (int reader = 0; reader < 3; reader++) {
			read.add(others.submit(() -> readsUntil(over)));
		}
		Set<LiveLink> links = this.server.getBean(Streams.class).links;
		for (int page = 0; page < PAGES; page++) {
			opensAndGoesAway();
			links.forEach((link) -> link.send(SseEmitter.event().name("work").data("changed")));
		}
		over.set(true);
		for (Future<Integer> whole : read) {
			assertThat(whole.get()).isPositive();
		}
		others.shutdown();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			links.forEach((link) -> link.send(SseEmitter.event().comment("")));
			return links.isEmpty();
		});
	}

	/** How many answers it has read, each whole. */
	private int readsUntil(AtomicBoolean over) throws IOException, InterruptedException {
		HttpClient reader = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/long")).build();
		int times = 0;
		do {
			assertThat(reader.send(page, BodyHandlers.ofByteArray()).body()).isEqualTo(LONG_ANSWER);
			times++;
		}
		while (!over.get());
		return times;
	}

	private void opensAndGoesAway() throws IOException {
		try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			OutputStream out = browser.getOutputStream();
			out.write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			out.flush();
			InputStream in = browser.getInputStream();
			assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class })
	@Import(Streams.class)
	static class Server {

	}

	@Controller
	static class Streams {

		private final Set<LiveLink> links = ConcurrentHashMap.newKeySet();

		@GetMapping("/stream")
		SseEmitter opens(HttpSession session) {
			SseEmitter stream = new SseEmitter(60_000L);
			Actor actor = new Actor(new AgencyId(UUID.randomUUID()), new OfficerId(UUID.randomUUID()), "Văn thư",
					List.of());
			LiveLink link = new LiveLink(actor, session.getId(), stream, this.links::remove);
			link.begin();
			link.send(SseEmitter.event().reconnectTime(5000));
			this.links.add(link);
			return stream;
		}

		@GetMapping("/long")
		void reads(HttpServletResponse response) throws IOException {
			OutputStream out = response.getOutputStream();
			for (int at = 0; at < LONG_ANSWER.length; at += 4096) {
				out.write(LONG_ANSWER, at, Math.min(4096, LONG_ANSWER.length - at));
				out.flush();
			}
		}

	}

}
