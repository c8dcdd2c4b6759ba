/**
 * Who may come in, and what each role may do: accounts, login and the one permission
 * table.
 */
@ApplicationModule
@NullMarked
package vn.roviec.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
