create table agency (
    id          uuid                     not null primary key,
    name        varchar(200)             not null,
    parent_name varchar(200)             not null,
    place       varchar(100)             not null,
    symbol      varchar(50)              not null,
    created_at  timestamp with time zone not null
);

create table unit (
    id         uuid         not null primary key,
    agency_id  uuid         not null references agency (id),
    code       varchar(50),
    name       varchar(200) not null,
    short_name varchar(100) not null,
    kind       varchar(20)  not null,
    sort_order int          not null,
    unique (agency_id, id),
    unique (agency_id, code)
);

-- The other ways in which a unit's name is written; folded: without marks, in lower case.
create table unit_name (
    agency_id uuid         not null,
    folded    varchar(200) not null,
    unit_id   uuid         not null,
    written   varchar(200) not null,
    primary key (agency_id, folded),
    foreign key (agency_id, unit_id) references unit (agency_id, id)
);

create table officer (
    id         uuid         not null primary key,
    agency_id  uuid         not null references agency (id),
    name       varchar(200) not null,
    active     boolean      not null,
    sort_order int          not null,
    unique (agency_id, id)
);

-- valid_to is the last day that counts; null while nobody has ended the position.
create table officer_position (
    id         uuid         not null primary key,
    agency_id  uuid         not null,
    officer_id uuid         not null,
    unit_id    uuid         not null,
    role       varchar(20)  not null,
    title      varchar(200) not null,
    valid_from date         not null,
    valid_to   date,
    sort_order int          not null,
    foreign key (agency_id, officer_id) references officer (agency_id, id),
    foreign key (agency_id, unit_id) references unit (agency_id, id)
);

create index officer_position_officer on officer_position (agency_id, officer_id);
create index officer_position_unit on officer_position (agency_id, unit_id);

-- Signing for the chairman (KT.): written, limited in time, never passed on.
create table delegation (
    id           uuid         not null primary key,
    agency_id    uuid         not null,
    from_officer uuid         not null,
    to_officer   uuid         not null,
    valid_from   date         not null,
    valid_to     date         not null,
    scope        varchar(500) not null,
    foreign key (agency_id, from_officer) references officer (agency_id, id),
    foreign key (agency_id, to_officer) references officer (agency_id, id),
    check (valid_from <= valid_to)
);

create index delegation_to on delegation (agency_id, to_officer);
