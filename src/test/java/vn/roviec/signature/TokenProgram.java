package vn.roviec.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;

/** What {@link TokenTests} does with a token, in a program of its own. */
final class TokenProgram {

	static final String PIN = "246810";

	/** As its certificate names the agency. */
	static final String OWNER = "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG";

	static final String AGENCY = "UBND xã An Bình Trung";

	private TokenProgram() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[1]);
		String settings = folder.resolve("token.cfg").toString();
		switch (arguments[0]) {
			case "keep" -> keep(settings);
			case "seal" -> seal(settings, folder);
			case "guess" -> guess(settings);
			case "person" -> person(folder);
			default -> throw new IllegalArgumentException(arguments[0]);
		}
	}

	private static void keep(String settings) throws Exception {
		Provider provider = Security.getProvider("SunPKCS11").configure(settings);
		KeyStore store = KeyStore.getInstance("PKCS11", provider);
		store.load(null, PIN.toCharArray());
		Pkcs12 key = Hands.key("CN=" + OWNER);
		store.setKeyEntry("seal", key.key(), null, key.chain().toArray(X509Certificate[]::new));
	}

	private static void seal(String settings, Path folder) throws Exception {
		Token token = new Token(settings, PIN);
		token.keyOf(AGENCY).orElseThrow().close();
		// as when somebody draws it out and puts it in again
		((AuthProvider) Security.getProvider("SunPKCS11-RoViecThu")).logout();
		try (SigningKey key = token.keyOf(AGENCY).orElseThrow()) {
			byte[] sealed = Hands.PADES
				.sign(Files.readAllBytes(folder.resolve("numbered.pdf")), key, Pades.nothing(EmptyFields.SEAL), false,
						Hands.NOW)
				.content();
			Files.write(folder.resolve("sealed.pdf"), sealed);
		}
	}

	/** Java would leave the slot open for the next one, whatever PIN that one has. */
	private static void person(Path folder) {
		PersonTokens tokens = new PersonTokens(folder.resolve("persons").toString());
		try (SigningKey key = tokens.open("nguoi-ky", Pin.of(PIN)).orElseThrow()) {
			Hands.PADES.sign(EmptyFields.prepare(SamplePdf.plan(1), SamplePdf.SIGNER, 36), key,
					Pades.nothing(EmptyFields.SIGNER), true, Hands.NOW);
		}
		if (tokens.open("nguoi-ky", Pin.of("000000")).isPresent()) {
			throw new IllegalStateException("a wrong PIN opened the slot");
		}
		tokens.open("nguoi-ky", Pin.of(PIN)).orElseThrow().close();
	}

	private static void guess(String settings) {
		try {
			new Token(settings, "000000").keyOf(AGENCY);
			throw new IllegalStateException("a wrong PIN opened the token");
		}
		catch (KeyFailure ex) {
			if (new Token(settings, PIN).keyOf("UBND xã Bến Đò").isPresent()) {
				throw new IllegalStateException("another agency's key was given", ex);
			}
		}
	}

}
