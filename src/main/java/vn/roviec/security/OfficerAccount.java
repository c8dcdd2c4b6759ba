package vn.roviec.security;

/**
 * An officer's account as the administrator sees it.
 *
 * @param active whether it lets in; false where the administrator has locked it
 * @param linkOpen whether a link for a new password waits to be used
 */
public record OfficerAccount(String username, boolean active, boolean linkOpen) {
}
