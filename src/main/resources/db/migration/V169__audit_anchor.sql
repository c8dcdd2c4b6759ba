-- Of which day the end of an agency's record was written down outside of the database; the lines themselves
-- lie there.
create table audit_anchor (
    agency_id uuid   not null references agency (id),
    on_day    date   not null,
    seq       bigint not null,
    primary key (agency_id, on_day)
);

-- A mail of the agency itself, to no officer.
alter table mail alter column officer_id drop not null;
