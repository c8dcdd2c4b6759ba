-- Each state of a signed document, from the signature to the seal, by the hash of its file. label: number and
-- symbol, blank before it has them.
create table signed_file (
    id         uuid                     not null primary key,
    agency_id  uuid                     not null references agency (id),
    subject    uuid                     not null,
    stage      varchar(10)              not null,
    level      varchar(2)               not null,
    file_id    uuid                     not null references stored_file (id),
    sha256     varchar(64)              not null,
    label      varchar(100)             not null,
    title      varchar(1000)            not null,
    signed_by  varchar(500)             not null,
    created_at timestamp with time zone not null,
    unique (agency_id, subject, stage)
);
create index signed_file_hash on signed_file (agency_id, sha256);
