/** Pages on which work is followed. */
@NullMarked
package vn.roviec.report.web;

import org.jspecify.annotations.NullMarked;
