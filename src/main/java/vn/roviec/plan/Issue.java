package vn.roviec.plan;

import java.time.LocalDate;

/**
 * The number and date under which a plan was issued (NĐ 30/2020, Điều 15).
 */
public record Issue(int number, LocalDate issuedOn) {
}
