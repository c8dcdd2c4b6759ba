package vn.roviec.plan;

import java.time.LocalDate;

/**
 * Where the last day for comments on a plan moves.
 *
 * @param title of the plan
 */
public record ShiftedConsultation(PlanId plan, String title, LocalDate from, LocalDate to) {
}
