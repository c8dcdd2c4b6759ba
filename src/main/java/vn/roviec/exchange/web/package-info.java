/** The page for packages of the exchange. */
@NullMarked
package vn.roviec.exchange.web;

import org.jspecify.annotations.NullMarked;
