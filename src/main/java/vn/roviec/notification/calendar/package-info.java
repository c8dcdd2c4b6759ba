/** Deadlines as a calendar feed at a secret address. */
@NullMarked
package vn.roviec.notification.calendar;

import org.jspecify.annotations.NullMarked;
