package vn.roviec.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Opens the kept keys: a person's by the PIN, the agency's by that of the installation.
 */
@Service
public class SigningKeys {

	private final KeyRows rows;

	private final KeepKey keep;

	private final ObjectProvider<GivenKeys> given;

	private final Token token;

	private final Agencies agencies;

	private final Wrapping wrapping;

	private final RemoteSigning remote;

	private final PersonTokens tokens;

	private final Clock clock;

	SigningKeys(KeyRows rows, KeepKey keep, ObjectProvider<GivenKeys> given, Token token, Agencies agencies,
			@Value("${roviec.signature.key:}") String key, RemoteSigning remote, PersonTokens tokens, Clock clock) {
		this.rows = rows;
		this.keep = keep;
		this.given = given;
		this.token = token;
		this.agencies = agencies;
		this.wrapping = new Wrapping(key);
		this.remote = remote;
		this.tokens = tokens;
		this.clock = clock;
	}

	/** What is known of the officer's key, empty where there is none. */
	public Optional<KeyEntry> of(AgencyId agency, OfficerId officer) {
		return find(agency, officer.value());
	}

	/**
	 * What is known of the agency's own key: on the token of the server, else kept here.
	 * @throws KeyFailure where the token does not answer
	 */
	public Optional<KeyEntry> seal(AgencyId agency) {
		return onToken(agency).map(KeyEntry::of).or(() -> find(agency, agency.value()));
	}

	private Optional<SigningKey> onToken(AgencyId agency) {
		return this.token.keyOf(this.agencies.agency(agency).name());
	}

	private Optional<KeyEntry> find(AgencyId agency, UUID holder) {
		Optional<KeyEntry> kept = this.rows.find(agency, holder);
		GivenKeys source = this.given.getIfAvailable();
		if (kept.isPresent() || source == null) {
			return kept;
		}
		return source.make(agency, holder).flatMap((one) -> {
			this.keep.give(agency, holder, one);
			return this.rows.find(agency, holder);
		});
	}

	/**
	 * Opens the officer's key.
	 * @throws Refused where there is none, the PIN is wrong or the key rests, or its
	 * certificate is not valid today
	 * @throws KeyFailure where the token or the service that has it does not answer
	 */
	public SigningKey open(AgencyId agency, OfficerId officer, Pin pin) {
		KeyEntry entry = of(agency, officer).orElseThrow(() -> new Refused("signature.key.none"));
		mustBeValid(entry);
		if (pin.isEmpty()) {
			throw new Refused("signature.pin.missing");
		}
		if (!this.rows.charge(agency, officer.value())) {
			throw new Refused("signature.pin.rests", minutes(entry.restsUntil()));
		}
		KeyRows.Locked kept = this.rows.locked(agency, officer.value()).orElseThrow();
		if (kept.source() == KeyRows.Source.REMOTE) {
			return remote(agency, officer, kept.name(), pin);
		}
		SigningKey key = ((kept.source() == KeyRows.Source.TOKEN) ? this.tokens.open(kept.name(), pin)
				: open(agency, officer.value(), pin))
			.orElseThrow(() -> wrong(agency, officer));
		this.rows.cleared(agency, officer.value());
		return key;
	}

	/** The service looks at the PIN when it signs: until then it counts as wrong. */
	private SigningKey remote(AgencyId agency, OfficerId officer, String credential, Pin pin) {
		List<X509Certificate> chain = this.remote.chain(credential);
		if (chain.isEmpty()) {
			throw new KeyFailure("The service has the key no more", null);
		}
		return new RemoteKey(this.remote, credential, chain, pin, () -> this.rows.cleared(agency, officer.value()));
	}

	/**
	 * Opens the agency's own key.
	 * @throws Refused where its certificate is not valid today
	 * @throws KeyFailure where the token does not answer
	 */
	SigningKey openSeal(AgencyId agency) {
		Optional<SigningKey> onToken = onToken(agency);
		mustBeValid(onToken.map(KeyEntry::of)
			.or(() -> find(agency, agency.value()))
			.orElseThrow(() -> new Refused("signature.seal.none")));
		return onToken.or(() -> kept(agency)).orElseThrow(() -> new Refused("signature.seal.shut"));
	}

	private Optional<SigningKey> kept(AgencyId agency) {
		return open(agency, agency.value(), this.wrapping.sealPin(agency.value()));
	}

	private Optional<SigningKey> open(AgencyId agency, UUID holder, Pin pin) {
		KeyRows.Locked locked = this.rows.locked(agency, holder).orElseThrow();
		if (locked.wrapped() && !this.wrapping.present()) {
			throw new Refused("signature.key.shut");
		}
		byte[] file = locked.wrapped() ? this.wrapping.unwrap(agency.value(), holder, locked.content())
				: locked.content();
		return Pkcs12.open(file, pin).map(OpenedKey::new);
	}

	private Refused wrong(AgencyId agency, OfficerId officer) {
		Instant until = this.rows.find(agency, officer.value()).map(KeyEntry::restsUntil).orElse(null);
		return (until != null) ? new Refused("signature.pin.rests", minutes(until))
				: new Refused("signature.pin.wrong");
	}

	private long minutes(@Nullable Instant until) {
		return (until == null) ? 1 : Math.max(1, (Duration.between(this.clock.instant(), until).toSeconds() + 59) / 60);
	}

	private void mustBeValid(KeyEntry entry) {
		if (!entry.validAt(this.clock.instant())) {
			throw new Refused("signature.key.expired");
		}
	}

}
