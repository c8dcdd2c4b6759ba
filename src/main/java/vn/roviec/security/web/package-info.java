/** The pages before one is signed in: login and the first set-up. */
@NullMarked
package vn.roviec.security.web;

import org.jspecify.annotations.NullMarked;
