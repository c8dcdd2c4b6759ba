-- A document whose copies are on their way, as its mails name it.
create table distributed_document (
    plan_id         uuid          not null primary key,
    agency_id       uuid          not null references agency (id),
    title           varchar(1000) not null,
    document_number varchar(100)  not null,
    issued_on       date          not null,
    link            varchar(200)  not null
);

-- On which way a copy goes; until now inside or on paper. A process follows it while it is open; the
-- copies from before have none.
alter table delivery add column way varchar(10) default 'PAPER' not null;
update delivery set way = 'INSIDE' where unit_id is not null;
alter table delivery add column address varchar(254);
alter table delivery add column attempts int default 0 not null;
alter table delivery add column reminders int default 0 not null;
alter table delivery add column words varchar(500) default '' not null;
alter table delivery add column followed boolean default false not null;

create index delivery_state on delivery (agency_id, state);

-- Secret addresses of receipts, one for each mail; only the SHA-256 of the secret is kept.
create table receipt_link (
    token_hash  varchar(64)              not null primary key,
    agency_id   uuid                     not null,
    delivery_id uuid                     not null references delivery (id),
    made_at     timestamp with time zone not null,
    expires_at  timestamp with time zone not null
);
