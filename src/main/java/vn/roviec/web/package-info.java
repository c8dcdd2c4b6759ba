/** What all pages share: their frame, the language, and how errors read. */
@ApplicationModule
@NullMarked
package vn.roviec.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
