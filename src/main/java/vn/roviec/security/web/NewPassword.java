package vn.roviec.security.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The password that an officer chooses.
 *
 * @param password at most 72 letters, for bcrypt reads no further
 */
record NewPassword(
		@NotNull @Pattern(regexp = "[\\x20-\\x7E]{10,72}", message = "{setup.password.form}") String password) {
}
