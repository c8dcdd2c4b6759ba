/** Pages on which work is followed, and the tables that other pages of figures share. */
@NamedInterface("web")
@NullMarked
package vn.roviec.report.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
