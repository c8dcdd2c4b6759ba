-- By which an agency (agency_id) lets the observers of another one look at it; both days count.
create table observation (
    id              uuid                     not null primary key,
    agency_id       uuid                     not null references agency (id),
    observer_agency uuid                     not null references agency (id),
    valid_from      date                     not null,
    valid_to        date                     not null,
    basis           varchar(500)             not null,
    granted_by      uuid                     not null,
    granted_at      timestamp with time zone not null,
    ended_by        uuid,
    ended_at        timestamp with time zone,
    foreign key (agency_id, granted_by) references officer (agency_id, id),
    foreign key (agency_id, ended_by) references officer (agency_id, id),
    check (valid_from <= valid_to),
    check (agency_id <> observer_agency)
);

-- Who looked from elsewhere is written with the agency's name behind.
alter table audit_entry alter column actor_name set data type varchar(700);
