package vn.roviec.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key whose certificate is signed by itself: for demonstrations, where nobody else
 * vouches.
 */
final class SelfSigned {

	private SelfSigned() {
	}

	/**
	 * Makes one.
	 * @param name "CN=…, O=…"
	 */
	static Pkcs12 key(String name, Instant from, Instant to) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return key(generator.generateKeyPair(), name, from, to);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No key for a demonstration", ex);
		}
	}

	/** Makes the certificate of a pair of keys that is there already. */
	static Pkcs12 key(KeyPair pair, String name, Instant from, Instant to) {
		try {
			return new Pkcs12(pair.getPrivate(), List.of(certificate(pair, new X500Principal(name), from, to)));
		}
		catch (GeneralSecurityException | OperatorCreationException | CertIOException ex) {
			throw new IllegalStateException("No key for a demonstration", ex);
		}
	}

	private static X509Certificate certificate(KeyPair pair, X500Principal name, Instant from, Instant to)
			throws GeneralSecurityException, OperatorCreationException, CertIOException {
		UUID serial = UUID.randomUUID();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name,
				BigInteger.valueOf(serial.getMostSignificantBits() & Long.MAX_VALUE), Date.from(from), Date.from(to),
				name, pair.getPublic());
		builder.addExtension(Extension.keyUsage, true,
				new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		return new JcaX509CertificateConverter().getCertificate(builder
			.build(new JcaContentSignerBuilder(OpenedKey.algorithm(pair.getPrivate())).build(pair.getPrivate())));
	}

}
