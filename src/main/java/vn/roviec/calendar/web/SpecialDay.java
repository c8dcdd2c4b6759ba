package vn.roviec.calendar.web;

import java.time.LocalDate;

/**
 * A day that differs, as the list shows it.
 *
 * @param own whether the agency entered it
 * @param removable whether the administrator may take it back
 */
record SpecialDay(LocalDate date, String day, String name, String kind, boolean own, boolean removable) {
}
