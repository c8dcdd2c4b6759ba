/** The pages of the calendar, of lost days and of the ladder. */
@NullMarked
package vn.roviec.calendar.web;

import org.jspecify.annotations.NullMarked;
