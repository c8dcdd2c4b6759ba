package vn.roviec.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Marks a browser as one in which an account has signed in, and counts on this node what
 * failed there. The mark is made with the password's hash as its key: nobody else can
 * make it, nothing has to be kept, and a new password ends all of them.
 */
@Component
class KnownDevices {

	/** From the sixth failure on, a browser is as good as any other for the time. */
	private static final int MOST_FAILURES = 5;

	private static final Duration TIME = Duration.ofMinutes(15);

	/** As many share one computer; the first of more is forgotten. */
	private static final int MOST_ACCOUNTS = 8;

	private static final int MOST_COUNTED = 10_000;

	/** The browser's own name, then one mark for each account. */
	private static final String FORM = "[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{22}){1," + MOST_ACCOUNTS + "}";

	private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

	private final Base64StringKeyGenerator names = new Base64StringKeyGenerator(LETTERS, 32);

	private final Map<String, Failures> failures = new LinkedHashMap<>();

	private final Clock clock;

	KnownDevices(Clock clock) {
		this.clock = clock;
	}

	/** The account's mark in what a browser keeps; empty where it has none. */
	Optional<String> mark(String kept, Accounts.Account account) {
		if (!kept.matches(FORM)) {
			return Optional.empty();
		}
		String[] parts = kept.split("\\.");
		String mark = mark(account, parts[0]);
		return Optional.of(mark).filter(Arrays.asList(parts).subList(1, parts.length)::contains);
	}

	/** What a browser is to keep after the account has signed in there. */
	String with(String kept, Accounts.Account account) {
		String[] parts = kept.matches(FORM) ? kept.split("\\.") : new String[] { this.names.generateKey() };
		String mark = mark(account, parts[0]);
		return parts[0] + "."
				+ Stream.concat(Stream.of(mark), Arrays.stream(parts).skip(1))
					.distinct()
					.limit(MOST_ACCOUNTS)
					.collect(Collectors.joining("."));
	}

	/** Whether a failure more would still be counted here. */
	synchronized boolean open(String mark) {
		return times(mark) < MOST_FAILURES;
	}

	/**
	 * Counts an attempt as failed before it is looked at.
	 * @return false where there were too many already
	 */
	synchronized boolean charge(String mark) {
		if (!open(mark)) {
			return false;
		}
		int times = times(mark);
		Instant until = (times > 0) ? this.failures.get(mark).until() : this.clock.instant().plus(TIME);
		this.failures.remove(mark);
		this.failures.put(mark, new Failures(times + 1, until));
		if (this.failures.size() > MOST_COUNTED) {
			this.failures.remove(this.failures.keySet().iterator().next());
		}
		return true;
	}

	/** Takes one attempt back. */
	synchronized void refunded(String mark) {
		this.failures.computeIfPresent(mark, (same, failed) -> new Failures(failed.times() - 1, failed.until()));
	}

	synchronized void cleared(String mark) {
		this.failures.remove(mark);
	}

	private int times(String mark) {
		Failures failed = this.failures.get(mark);
		return (failed != null && failed.until().isAfter(this.clock.instant())) ? failed.times() : 0;
	}

	private static String mark(Accounts.Account account, String device) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(account.passwordHash().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			byte[] sum = mac.doFinal((device + account.id()).getBytes(StandardCharsets.UTF_8));
			return LETTERS.encodeToString(Arrays.copyOf(sum, 16));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Failures(int times, Instant until) {
	}

}
