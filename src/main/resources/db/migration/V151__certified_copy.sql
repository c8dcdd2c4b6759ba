-- A signed file can be a copy or a part of a document: what becomes of that document counts for it too.
alter table signed_file add column original uuid;

-- Copies of an issued document that count like it (NĐ 30/2020, Điều 25 to 27): prepared, signed, numbered.
-- pages: what is copied, as it was when the copy was prepared.
create table certified_copy (
    id           uuid                     not null primary key,
    agency_id    uuid                     not null references agency (id),
    plan_id      uuid                     not null references plan (id),
    form         varchar(20)              not null,
    electronic   boolean                  not null,
    pages        uuid                     not null references stored_file (id),
    recipients   varchar(4000)            not null,
    copies       int                      not null,
    prepared_by  uuid                     not null,
    prepared_at  timestamp with time zone not null,
    capacity     varchar(10),
    signed_by    uuid,
    signer_name  varchar(200),
    signer_title varchar(200),
    signed_at    timestamp with time zone,
    number       int,
    symbol       varchar(50)              not null,
    issued_on    date
);
create index certified_copy_plan on certified_copy (agency_id, plan_id, prepared_at);
