package vn.roviec.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Service;
import org.springframework.web.util.WebUtils;

/**
 * Counts failed attempts to sign in: from a browser in which the account has signed in
 * before by that browser, from all others together by the account. So others who try
 * passwords lock the account for others, and its officer signs in where always (OWASP,
 * "Slow Down Online Guessing Attacks with Device Cookies").
 */
@Service
public class SignInAttempts {

	private static final String COOKIE = "known";

	private static final Duration VALID = Duration.ofDays(180);

	private final Accounts accounts;

	private final KnownDevices devices;

	SignInAttempts(Accounts accounts, KnownDevices devices) {
		this.accounts = accounts;
		this.devices = devices;
	}

	/**
	 * Counts an attempt as failed before it is looked at; {@link #cleared} and
	 * {@link #refunded} take it back.
	 * @return empty where the name is unknown, inactive or locked
	 */
	Optional<Attempt> charge(String username, String kept) {
		return this.accounts.active(username).flatMap((account) -> charge(account, kept));
	}

	/** As above, for one whose password was right already. */
	Optional<Attempt> charge(OfficerId officer, String kept) {
		return this.accounts.active(officer).flatMap((account) -> charge(account, kept));
	}

	private Optional<Attempt> charge(Accounts.Account account, String kept) {
		return this.devices.mark(kept, account)
			.filter(this.devices::charge)
			.map((mark) -> new Attempt(account, mark))
			.or(() -> this.accounts.charge(account).map((charged) -> new Attempt(charged, null)));
	}

	/** Whether attempts with the name from this browser are counted by it alone. */
	boolean known(String username, String kept) {
		return this.accounts.active(username)
			.flatMap((account) -> this.devices.mark(kept, account))
			.filter(this.devices::open)
			.isPresent();
	}

	/** All was right: what failed before counts no more, there where it was counted. */
	void cleared(Attempt attempt) {
		if (attempt.mark() != null) {
			this.devices.cleared(attempt.mark());
		}
		else {
			this.accounts.cleared(attempt.account());
		}
	}

	/** The password was right, and a code has to follow. */
	void refunded(Attempt attempt) {
		if (attempt.mark() != null) {
			this.devices.refunded(attempt.mark());
		}
		else {
			this.accounts.refunded(attempt.account());
		}
	}

	/** Lets the browser keep that this account has signed in there. */
	public void remember(String username, HttpServletRequest request, HttpServletResponse response) {
		this.accounts.active(username).ifPresent((account) -> remember(account, request, response));
	}

	/** As above. */
	void remember(OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
		this.accounts.active(officer).ifPresent((account) -> remember(account, request, response));
	}

	private void remember(Accounts.Account account, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, this.devices.with(kept(request), account))
					.path(request.getContextPath() + "/login")
					.maxAge(VALID)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	/** What the browser keeps; blank where it keeps nothing. */
	static String kept(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return (cookie != null) ? cookie.getValue() : "";
	}

	/**
	 * An attempt that may be made.
	 *
	 * @param mark of the browser by which it is counted; none where the account counts it
	 */
	record Attempt(Accounts.Account account, @Nullable String mark) {
	}

}
