-- One copy of an issued plan on its way to one unit, or by paper to one outside recipient.
create table delivery (
    id            uuid                     not null primary key,
    agency_id     uuid                     not null references agency (id),
    plan_id       uuid                     not null,
    position      int                      not null,
    line          varchar(1000)            not null,
    unit_id       uuid,
    state         varchar(20)              not null,
    sent_at       timestamp with time zone,
    received_at   timestamp with time zone,
    received_by   uuid,
    received_name varchar(200),
    unique (plan_id, position),
    foreign key (agency_id, unit_id) references unit (agency_id, id),
    foreign key (agency_id, received_by) references officer (agency_id, id)
);
