-- Of which periods an agency reports and by which day of the month; no row means the usual.
create table report_rule (
    agency_id uuid        not null references agency (id),
    kind      varchar(20) not null,
    active    boolean     not null,
    send_day  int         not null,
    primary key (agency_id, kind)
);

-- The outline of an agency's reports, where it has one of its own.
create table report_outline (
    agency_id  uuid                     not null primary key references agency (id),
    words      varchar(20000)           not null,
    changed_by uuid                     not null,
    changed_at timestamp with time zone not null
);

-- A report of a plan for a period (NĐ 09/2019, Điều 13): "2026-Q1", "2026-H1", "2026-Y".
create table periodic_report (
    id             uuid                     not null primary key,
    agency_id      uuid                     not null references agency (id),
    version        int                      not null,
    plan_id        uuid                     not null references plan (id),
    plan_title     varchar(1000)            not null,
    period         varchar(10)              not null,
    status         varchar(20)              not null,
    standing_unit  uuid                     not null,
    units_until    date                     not null,
    compile_until  date                     not null,
    send_by        date                     not null,
    title          varchar(1000)            not null,
    body           varchar(100000)          not null,
    recipients     varchar(10000)           not null,
    compiler       uuid,
    returned_words varchar(4000)            not null,
    ended_reason   varchar(4000)            not null,
    symbol         varchar(40)              not null,
    capacity       varchar(10),
    signed_by      uuid,
    signer_title   varchar(200),
    signed_at      timestamp with time zone,
    signed_hash    varchar(64),
    number         int,
    issued_on      date,
    issued_by      uuid,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null,
    constraint periodic_report_once unique (agency_id, plan_id, period)
);
create index periodic_report_status on periodic_report (agency_id, status, send_by);

create table report_part (
    periodic_report     uuid          not null references periodic_report (id),
    periodic_report_key int           not null,
    unit_id             uuid          not null,
    state               varchar(10)   not null,
    words               varchar(4000) not null,
    answered_by         uuid,
    answered_at         timestamp with time zone,
    primary key (periodic_report, periodic_report_key)
);

-- A task as it stood at the cut-off, and what its unit says of it.
create table report_line (
    agency_id      uuid          not null,
    report_id      uuid          not null references periodic_report (id),
    task_id        uuid          not null,
    position       int           not null,
    group_label    varchar(500)  not null,
    content        varchar(7000) not null,
    unit_id        uuid          not null,
    role           varchar(4000) not null,
    deadline_text  varchar(500)  not null,
    due_on         date,
    mark           varchar(10)   not null,
    done           boolean       not null,
    done_in_period boolean       not null,
    result         varchar(6000) not null,
    cumulative     varchar(5000) not null,
    difficulties   varchar(9000) not null,
    proposals      varchar(4000) not null,
    primary key (report_id, task_id)
);
create index report_line_order on report_line (agency_id, report_id, position);
