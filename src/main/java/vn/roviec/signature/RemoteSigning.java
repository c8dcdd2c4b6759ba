package vn.roviec.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A service that keeps keys and signs hashes from afar, by the API of the Cloud Signature
 * Consortium (version 1), as providers of remote signing here offer it.
 */
@Component
class RemoteSigning {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String address;

	private final String token;

	private final Duration patience;

	private final HttpClient client;

	/**
	 * Takes what the installation says.
	 * @param address where the API begins: "https://…/csc/v1"; blank for no service
	 * @param token by which the service knows this installation
	 * @param patience in seconds
	 */
	RemoteSigning(@Value("${roviec.signature.remote:}") String address,
			@Value("${roviec.signature.remote-token:}") String token,
			@Value("${roviec.signature.patience:10}") int patience) {
		this.address = address.replaceAll("/+$", "");
		this.token = token;
		this.patience = Duration.ofSeconds(patience);
		this.client = HttpClient.newBuilder().connectTimeout(this.patience).build();
	}

	boolean on() {
		return !this.address.isEmpty();
	}

	/**
	 * The certificates of a key, its own first.
	 * @param credential by which the service knows the key
	 * @return none where the service has no such key
	 * @throws KeyFailure where the service does not answer
	 */
	List<X509Certificate> chain(String credential) {
		Answer answer = ask("/credentials/info", Map.of("credentialID", credential, "certificates", "chain"));
		if (answer.status() != 200) {
			return List.of();
		}
		List<X509Certificate> chain = new ArrayList<>();
		try {
			for (JsonNode one : answer.body().path("cert").path("certificates")) {
				chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
					.generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(one.asText()))));
			}
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new KeyFailure("The service's certificate cannot be read", ex);
		}
		return chain;
	}

	/**
	 * Signs one hash.
	 * @return empty where the service refuses the PIN
	 * @throws KeyFailure where it does not answer, or refuses for another reason
	 */
	Optional<byte[]> sign(String credential, Pin pin, byte[] hash, boolean curve) {
		String hashed = Base64.getEncoder().encodeToString(hash);
		Answer allowed = ask("/credentials/authorize", Map.of("credentialID", credential, "numSignatures", 1, "hash",
				List.of(hashed), "PIN", String.valueOf(pin.characters())));
		if (allowed.status() != 200) {
			if (allowed.status() < 500 && allowed.body().toString().toLowerCase(Locale.ROOT).contains("pin")) {
				return Optional.empty();
			}
			throw new KeyFailure("The service did not authorise: " + allowed.status(), null);
		}
		Answer signed = ask("/signatures/signHash",
				Map.of("credentialID", credential, "SAD", allowed.body().path("SAD").asText(), "hash", List.of(hashed),
						"hashAlgo", "2.16.840.1.101.3.4.2.1", "signAlgo",
						curve ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11"));
		try {
			byte[] value = Base64.getMimeDecoder().decode(signed.body().path("signatures").path(0).asText());
			if (signed.status() != 200 || value.length == 0) {
				throw new KeyFailure("The service did not sign: " + signed.status(), null);
			}
			return Optional.of(value);
		}
		catch (IllegalArgumentException ex) {
			throw new KeyFailure("The service's signature cannot be read", ex);
		}
	}

	private Answer ask(String path, Map<String, Object> question) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
				.timeout(this.patience)
				.header("Content-Type", "application/json")
				.header("Authorization", "Bearer " + this.token)
				.POST(BodyPublishers.ofString(JSON.writeValueAsString(question)))
				.build();
			HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
			return new Answer(response.statusCode(), read(response.body()));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new KeyFailure("The signing service does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KeyFailure("The signing service was not waited for", ex);
		}
	}

	private static JsonNode read(String body) {
		try {
			return JSON.readTree(body.isBlank() ? "{}" : body);
		}
		catch (JsonProcessingException ex) {
			return JSON.createObjectNode();
		}
	}

	/** What the service said. */
	private record Answer(int status, JsonNode body) {

	}

}
