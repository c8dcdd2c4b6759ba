-- An agency's own ladder of reminders; own = false goes back to the one that comes with the system.
create table ladder_version (
    agency_id uuid not null,
    version int not null,
    own boolean not null,
    repeat_every int not null,
    saved_by uuid not null,
    saved_by_name varchar(200) not null,
    valid_from timestamp with time zone not null,
    primary key (agency_id, version)
);

-- rung: working days from the due date; audience: names joined by commas.
create table ladder_rung (
    agency_id uuid not null,
    version int not null,
    rung int not null,
    kind varchar(20) not null,
    audience varchar(200) not null,
    primary key (agency_id, version, rung),
    foreign key (agency_id, version) references ladder_version (agency_id, version)
);
