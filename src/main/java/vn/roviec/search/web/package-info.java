/** The page of what was found. */
@NullMarked
package vn.roviec.search.web;

import org.jspecify.annotations.NullMarked;
