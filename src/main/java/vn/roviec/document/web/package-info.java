/** Downloads of kept files. */
@NullMarked
package vn.roviec.document.web;

import org.jspecify.annotations.NullMarked;
