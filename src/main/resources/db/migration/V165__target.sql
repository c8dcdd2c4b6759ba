-- The figures that plans are to reach (chỉ tiêu), each with the unit that answers for it.
create table target (
    id            uuid                     not null primary key,
    agency_id     uuid                     not null references agency (id),
    plan_id       uuid                     not null references plan (id),
    position      int                      not null,
    figure        int                      not null,
    section       varchar(200)             not null,
    text          varchar(4000)            not null,
    kind          varchar(10)              not null,
    goal          numeric(16, 4)           not null,
    measured_in   varchar(60)              not null,
    starts_on     date                     not null,
    ends_on       date                     not null,
    unit_id       uuid                     not null,
    added_by      uuid,
    added_at      timestamp with time zone not null,
    dropped_by    uuid,
    dropped_at    timestamp with time zone,
    dropped_words varchar(2000)            not null,
    constraint target_once unique (agency_id, plan_id, position, figure)
);

-- What was measured; a wrong one is struck out and stays.
create table measurement (
    id            uuid                     not null primary key,
    agency_id     uuid                     not null,
    target_id     uuid                     not null references target (id),
    measured      numeric(16, 4)           not null,
    measured_on   date                     not null,
    measured_by   varchar(200)             not null,
    words         varchar(2000)            not null,
    recorded_by   uuid                     not null,
    recorded_name varchar(300)             not null,
    recorded_at   timestamp with time zone not null,
    corrects      uuid references measurement (id),
    struck_by     uuid,
    struck_name   varchar(300)             not null,
    struck_at     timestamp with time zone,
    struck_words  varchar(2000)            not null
);
create index measurement_target on measurement (agency_id, target_id, measured_on, recorded_at);
