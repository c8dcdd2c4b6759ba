package vn.roviec.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the first set-up asks for.
 *
 * @param administrator name of the first administrator, as others see it
 * @param password at most 72 letters, for bcrypt reads no further
 */
public record FirstAgency(@NotBlank @Size(max = 200) String name, @Size(max = 200) String parentName,
		@NotBlank @Size(max = 100) String place, @NotBlank @Size(max = 200) String administrator,
		@NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{3,50}", message = "{setup.username.form}") String username,
		@NotBlank @Pattern(regexp = "[\\x20-\\x7E]{10,72}", message = "{setup.password.form}") String password) {
}
