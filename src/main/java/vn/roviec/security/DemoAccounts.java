package vn.roviec.security;

import java.util.List;

/** Accounts that the login page offers to everybody; only demonstrations have any. */
public interface DemoAccounts {

	List<DemoAccount> offered();

	/**
	 * One of them.
	 *
	 * @param role title of its officer
	 * @param unit name of the officer's unit
	 */
	record DemoAccount(String role, String unit, String username, String password) {

	}

}
