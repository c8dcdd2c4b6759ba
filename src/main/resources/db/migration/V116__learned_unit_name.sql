-- Names that drafters have resolved to a unit; folded like unit_name, which comes first.
create table learned_unit_name (
    agency_id  uuid                     not null,
    folded     varchar(200)             not null,
    unit_id    uuid                     not null,
    written    varchar(200)             not null,
    learned_by varchar(200)             not null,
    learned_at timestamp with time zone not null,
    primary key (agency_id, folded),
    foreign key (agency_id, unit_id) references unit (agency_id, id)
);
