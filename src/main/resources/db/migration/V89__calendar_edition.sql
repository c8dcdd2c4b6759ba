-- Which state of an agency's calendar somebody has seen: a new stamp with every change.
create table calendar_edition (
    agency_id uuid not null primary key,
    stamp uuid not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null
);
