-- Days on which an officer is away, both included, and who stands in meanwhile.
create table officer_absence (
    id            uuid         not null primary key,
    agency_id     uuid         not null,
    officer_id    uuid         not null,
    first_day     date         not null,
    last_day      date         not null,
    substitute_id uuid,
    reason        varchar(500) not null,
    foreign key (agency_id, officer_id) references officer (agency_id, id),
    foreign key (agency_id, substitute_id) references officer (agency_id, id),
    check (first_day <= last_day),
    check (substitute_id is null or substitute_id <> officer_id)
);

create index officer_absence_officer on officer_absence (agency_id, officer_id, first_day);
create index officer_absence_substitute on officer_absence (agency_id, substitute_id, first_day);
