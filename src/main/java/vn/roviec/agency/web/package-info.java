/** The page of units and officers. */
@NullMarked
package vn.roviec.agency.web;

import org.jspecify.annotations.NullMarked;
