package vn.roviec.agency;

import java.time.LocalDate;

/**
 * A written delegation to sign plans in the chairman's place (KT.).
 *
 * @param from name of the officer in whose place is signed
 * @param firstDay the first day on which it holds
 * @param lastDay the last day on which it holds
 * @param scope fields of work, as the written delegation has them; may be blank
 */
public record SigningDelegation(String from, LocalDate firstDay, LocalDate lastDay, String scope) {
}
