/** Reading plans over HTTP. */
@NullMarked
package vn.roviec.intake.web;

import org.jspecify.annotations.NullMarked;
