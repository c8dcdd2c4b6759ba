/** The pages under Quản trị. */
@NullMarked
package vn.roviec.organisation.web;

import org.jspecify.annotations.NullMarked;
