package vn.roviec.signature;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditLog;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A person's key with a service of remote signing, which the test serves over HTTP. */
@ApplicationTest
@AutoConfigureMockMvc
class DistantKeysIT {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pin PIN = Pin.of("739154");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	@Autowired
	private Clock clock;

	private HttpServer service;

	private Pkcs12 key;

	private Actor signer;

	private KeepKeyElsewhere keep;

	private SignPdf signPdf;

	@BeforeEach
	void aServiceThatHasTheSignersKey() throws IOException {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.signer = new Commune(get(RegisterAgency.class), get(Agencies.class)).chairman();
		Instant now = this.clock.instant();
		this.key = SelfSigned.key("CN=" + this.signer.name(), now.minus(Duration.ofDays(1)),
				now.plus(Duration.ofDays(400)));
		this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.service.createContext("/csc/v1/", this::answer);
		this.service.start();
		RemoteSigning remote = new RemoteSigning("http://localhost:" + this.service.getAddress().getPort() + "/csc/v1",
				"ma-cua-may-nay", 30);
		PersonTokens tokens = new PersonTokens("");
		SigningKeys keys = new SigningKeys(get(KeyRows.class), get(KeepKey.class),
				this.application.getBeanProvider(GivenKeys.class), get(Token.class), get(Agencies.class), "", remote,
				tokens, this.clock);
		this.keep = new KeepKeyElsewhere(get(KeyRows.class), get(KeepKey.class), remote, tokens, get(AuditLog.class),
				get(TransactionOperations.class));
		this.signPdf = new SignPdf(keys, get(SignatureImages.class), get(SignedFiles.class),
				get(SignatureSettings.class), get(AuditLog.class), this.clock);
	}

	@AfterEach
	void stop() {
		this.service.stop(0);
	}

	@Test
	void theServiceSignsTheHashWithThePinOfItsOwner() {
		refused("signature.credential.unknown", () -> this.keep.keepRemote(this.signer, "cua-nguoi-khac"));
		this.keep.keepRemote(this.signer, "khoa-1");
		assertThat(this.signPdf.electronic(this.signer)).isTrue();
		SignedPdf signed = sign(PIN);
		assertThat(signed.signedBy()).isEqualTo(this.signer.name());
		assertThat(Hands.CHECK.check(signed.content(), this.clock.instant())).singleElement()
			.returns(this.signer.name(), SignatureFinding::signer)
			.returns(SignatureFinding.Judgement.UNTRUSTED, SignatureFinding::judgement);
	}

	@Test
	void wrongPinsCountAndAServiceThatIsAwayIsTold() {
		this.keep.keepRemote(this.signer, "khoa-1");
		for (int wrong = 0; wrong < 5; wrong++) {
			refused("signature.pin.wrong", () -> sign(Pin.of("000000")));
		}
		refused("signature.pin.rests", () -> sign(PIN));
		this.jobs.jumpTo("2026-03-02T08:02");
		assertThat(sign(PIN).content()).isNotEmpty();
		this.service.stop(0);
		refused("signature.away", () -> sign(PIN));
	}

	private SignedPdf sign(Pin pin) {
		return this.signPdf.sign(this.signer, SamplePdf.plan(1), SamplePdf.SIGNER, pin);
	}

	private static void refused(String key, Runnable wanted) {
		assertThatExceptionOfType(Refused.class).isThrownBy(wanted::run).returns(key, Refused::messageKey);
	}

	private void answer(HttpExchange exchange) throws IOException {
		JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
		boolean known = asked.path("credentialID").asText().equals("khoa-1")
				&& exchange.getRequestHeaders().getFirst("Authorization") != null;
		String path = exchange.getRequestURI().getPath().substring("/csc/v1".length());
		Object said = !known ? null : switch (path) {
			case "/credentials/info" -> Map.of("cert", Map.of("certificates", List.of(certificate())));
			case "/credentials/authorize" ->
				asked.path("PIN").asText().equals("739154") ? Map.of("SAD", "được ký một lần") : null;
			case "/signatures/signHash" -> asked.path("SAD").asText().equals("được ký một lần")
					? Map.of("signatures", List.of(signed(asked))) : null;
			default -> null;
		};
		byte[] body = JSON.writeValueAsBytes((said != null) ? said : Map.of("error", "invalid_pin"));
		exchange.sendResponseHeaders((said != null) ? 200 : 400, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private String certificate() {
		try {
			return Base64.getEncoder().encodeToString(this.key.chain().get(0).getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The service signs what it is given, a hash. */
	private String signed(JsonNode asked) {
		try {
			PrivateKey own = this.key.key();
			assertThat(own.getAlgorithm()).isEqualTo("EC");
			Signature signature = Signature.getInstance("NONEwithECDSA");
			signature.initSign(own);
			signature.update(Base64.getDecoder().decode(asked.path("hash").path(0).asText()));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T> T get(Class<T> type) {
		return this.application.getBean(type);
	}

}
