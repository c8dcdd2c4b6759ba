package vn.roviec.signature;

import java.security.cert.X509Certificate;
import java.util.List;

import vn.roviec.agency.Agencies;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the installation says of signatures, in {@code roviec.signature}. */
@Component
class SignatureSettings {

	private final SignatureServices services;

	private final KeyRows rows;

	private final Agencies agencies;

	private final ObjectProvider<GivenKeys> given;

	SignatureSettings(@Value("${roviec.signature.tsa:}") String tsa,
			@Value("${roviec.signature.revocation:false}") boolean revocation,
			@Value("${roviec.signature.trust:}") String trust, @Value("${roviec.signature.patience:10}") int patience,
			KeyRows rows, Agencies agencies, ObjectProvider<GivenKeys> given) {
		this.services = new SignatureServices(tsa, revocation, trust, patience);
		this.rows = rows;
		this.agencies = agencies;
		this.given = given;
	}

	/** Whom to trust and ask; a demonstration trusts the keys that it has made itself. */
	SignatureSources sources() {
		List<X509Certificate> own = (this.given.getIfAvailable() == null) ? List.of()
				: this.agencies.all().stream().flatMap((agency) -> this.rows.certificates(agency).stream()).toList();
		return new SignatureSources(this.services, own);
	}

}
