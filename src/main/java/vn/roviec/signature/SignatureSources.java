package vn.roviec.signature;

import java.io.File;
import java.util.List;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.workflow.Refused;

/** Whom to trust and whom to ask, as the installation says. */
final class SignatureSources {

	private static final Logger logger = LoggerFactory.getLogger(SignatureSources.class);

	private final SignatureServices services;

	private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();

	/**
	 * Reads the trusted certificates.
	 * @param more trusted beside those of the installation
	 */
	SignatureSources(SignatureServices services, List<java.security.cert.X509Certificate> more) {
		this.services = services;
		more.forEach((certificate) -> this.trusted.addCertificate(new CertificateToken(certificate)));
		if (!services.trust().isBlank()) {
			trust(new File(services.trust()));
		}
	}

	private void trust(File file) {
		File[] within = file.listFiles();
		if (within != null) {
			for (File one : within) {
				trust(one);
			}
			return;
		}
		try {
			this.trusted.addCertificate(DSSUtils.loadCertificate(file));
		}
		catch (RuntimeException ex) {
			logger.warn("No certificate to trust in {}: {}", file, ex.getMessage());
		}
	}

	SignatureLevel level() {
		return this.services.level();
	}

	CertificateVerifier verifier() {
		CommonCertificateVerifier verifier = new CommonCertificateVerifier();
		verifier.setTrustedCertSources(this.trusted);
		verifier.setAIASource(null);
		verifier.setAlertOnRevokedCertificate((revoked) -> {
			throw new Refused("signature.key.revoked");
		});
		if (this.services.revocation()) {
			CommonsDataLoader crl = new CommonsDataLoader();
			impatient(crl);
			verifier.setCrlSource(new OnlineCRLSource(crl));
			OCSPDataLoader ocsp = new OCSPDataLoader();
			impatient(ocsp);
			verifier.setOcspSource(new OnlineOCSPSource(ocsp));
		}
		return verifier;
	}

	TSPSource timeStamps() {
		TimestampDataLoader loader = new TimestampDataLoader();
		impatient(loader);
		return new OnlineTSPSource(this.services.tsa(), loader);
	}

	private void impatient(CommonsDataLoader loader) {
		int milliseconds = this.services.patience() * 1000;
		loader.setTimeoutConnection(milliseconds);
		loader.setTimeoutSocket(milliseconds);
		loader.setTimeoutConnectionRequest(milliseconds);
	}

}
