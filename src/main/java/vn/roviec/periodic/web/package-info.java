/** The pages of periodic reports. */
@NullMarked
package vn.roviec.periodic.web;

import org.jspecify.annotations.NullMarked;
