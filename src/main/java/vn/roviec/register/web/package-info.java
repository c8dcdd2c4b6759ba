/** The register as a page. */
@NullMarked
package vn.roviec.register.web;

import org.jspecify.annotations.NullMarked;
