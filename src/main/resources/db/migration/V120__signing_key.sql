-- Keys that sign: of an officer, or of the agency itself (its seal). What is locked is a PKCS#12 file that
-- opens by a PIN alone; wrapped: it is locked once more by the key of the installation.
create table signing_key (
    agency_id    uuid                     not null references agency (id),
    holder       uuid                     not null,
    subject      varchar(500)             not null,
    issuer       varchar(500)             not null,
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone not null,
    fingerprint  varchar(64)              not null,
    certificate  bytea                    not null,
    locked       bytea                    not null,
    wrapped      boolean                  not null,
    failed_count int                      not null,
    locked_until timestamp with time zone,
    added_at     timestamp with time zone not null,
    primary key (agency_id, holder)
);

-- How a signature or a seal looks on paper.
create table signature_image (
    agency_id   uuid                     not null references agency (id),
    holder      uuid                     not null,
    png         bytea                    not null,
    millimetres int                      not null,
    added_at    timestamp with time zone not null,
    primary key (agency_id, holder)
);
