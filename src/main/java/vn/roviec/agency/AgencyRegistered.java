package vn.roviec.agency;

/** Told within the transaction that makes an agency, to whoever keeps rows for each. */
public record AgencyRegistered(AgencyId agency) {
}
