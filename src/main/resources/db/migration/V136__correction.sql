-- Official letters that correct the form of an issued plan (NĐ 30/2020, Điều 18): written, signed, numbered.
create table correction (
    id           uuid                     not null primary key,
    agency_id    uuid                     not null references agency (id),
    plan_id      uuid                     not null references plan (id),
    words        varchar(4000)            not null,
    written_by   uuid                     not null,
    written_at   timestamp with time zone not null,
    capacity     varchar(10),
    signed_by    uuid,
    signer_name  varchar(200),
    signer_title varchar(200),
    signed_at    timestamp with time zone,
    number       int,
    symbol       varchar(50)              not null,
    issued_on    date
);
create index correction_plan on correction (agency_id, plan_id, written_at);
