/** What only the demonstration has: moving its clock. */
@NullMarked
package vn.roviec.web.demo;

import org.jspecify.annotations.NullMarked;
