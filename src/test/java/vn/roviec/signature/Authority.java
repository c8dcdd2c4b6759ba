package vn.roviec.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * Who gives certificates, says which are revoked (at /crl) and what time it is (at /tsa,
 * RFC 3161), on this machine alone.
 */
final class Authority implements AutoCloseable {

	private static final ASN1ObjectIdentifier TIME_POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

	private final Instant now;

	private final KeyPair keys = pair();

	private final X509Certificate certificate;

	private final HttpServer server;

	private final KeyPair clock = pair();

	private final X509Certificate clocks;

	private X509Certificate revoked;

	private boolean sensible = true;

	private int serial = 1;

	Authority(Instant now) throws Exception {
		this.now = now;
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.certificate = certificate("CN=Nơi cấp thử", this.keys, true, null);
		this.clocks = certificate("CN=Đồng hồ thử", this.clock, false, KeyPurposeId.id_kp_timeStamping);
		this.server.createContext("/tsa", (call) -> answer(call, this::time));
		this.server.createContext("/crl", (call) -> answer(call, (asked) -> revocations()));
		this.server.start();
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	String tsa() {
		return address() + "/tsa";
	}

	Pkcs12 key(String name) throws Exception {
		KeyPair pair = pair();
		return new Pkcs12(pair.getPrivate(), List.of(certificate(name, pair, false, null), this.certificate));
	}

	void revoke(Pkcs12 key) {
		this.revoked = key.chain().get(0);
	}

	/** From now on each answer is nonsense. */
	void talkNonsense() {
		this.sensible = false;
	}

	/** From now on nobody can ask which certificates are revoked. */
	void hideRevocations() {
		this.server.removeContext("/crl");
	}

	private String address() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	private X509Certificate certificate(String name, KeyPair pair, boolean above, KeyPurposeId purpose)
			throws Exception {
		X500Principal issuer = above ? new X500Principal(name) : this.certificate.getSubjectX500Principal();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(this.serial++),
				Date.from(this.now.minus(Duration.ofDays(30))), Date.from(this.now.plus(Duration.ofDays(300))),
				new X500Principal(name), pair.getPublic());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(above));
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(
				above ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		if (purpose != null) {
			builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
		}
		if (!above) {
			GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, address() + "/crl");
			builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
					new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null) }));
		}
		return new JcaX509CertificateConverter().getCertificate(
				builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.keys.getPrivate())));
	}

	private byte[] revocations() throws GeneralSecurityException, OperatorCreationException, IOException {
		X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(this.certificate.getSubjectX500Principal(),
				Date.from(this.now.minusSeconds(60)));
		builder.setNextUpdate(Date.from(this.now.plus(Duration.ofDays(1))));
		if (this.revoked != null) {
			builder.addCRLEntry(this.revoked.getSerialNumber(), Date.from(this.now.minus(Duration.ofDays(2))),
					CRLReason.keyCompromise);
		}
		return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.keys.getPrivate())).getEncoded();
	}

	private byte[] time(byte[] asked) throws Exception {
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", this.clock.getPrivate(),
						this.clocks),
				new JcaDigestCalculatorProviderBuilder().build()
					.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
				TIME_POLICY);
		tokens.addCertificates(new JcaCertStore(List.of(this.clocks, this.certificate)));
		return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
			.generate(new TimeStampRequest(asked), BigInteger.valueOf(this.serial++), Date.from(this.now))
			.getEncoded();
	}

	private void answer(HttpExchange call, Answer answer) {
		try (call) {
			byte[] asked = call.getRequestBody().readAllBytes();
			byte[] said = this.sensible ? answer.to(asked) : "nonsense".getBytes();
			call.sendResponseHeaders(200, said.length);
			call.getResponseBody().write(said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair pair() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(256);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/** What a service answers to what it was asked. */
	private interface Answer {

		byte[] to(byte[] asked) throws Exception;

	}

}
