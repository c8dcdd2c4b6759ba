/** Receipts given on pages. */
@NullMarked
package vn.roviec.distribution.web;

import org.jspecify.annotations.NullMarked;
