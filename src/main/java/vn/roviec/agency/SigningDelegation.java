package vn.roviec.agency;

import java.time.LocalDate;

/**
 * A written delegation to sign plans.
 *
 * @param capacity KT., TUQ. or TL.
 * @param from name of the officer in whose place is signed
 * @param firstDay the first day on which it holds
 * @param lastDay the last day on which it holds
 * @param scope fields of work, as the written delegation has them; may be blank
 * @param basis the paper that it leans on; blank where none was named
 */
public record SigningDelegation(SigningCapacity capacity, String from, LocalDate firstDay, LocalDate lastDay,
		String scope, String basis) {
}
