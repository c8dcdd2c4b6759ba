-- How the time of a task counts: what sort of deadline its words give, and of which
-- cycle of recurring work it is the occurrence.
alter table appendix_task add column deadline_kind varchar(30) default '' not null;
alter table appendix_task add column series_id uuid;
alter table appendix_task add column cycle varchar(20) default '' not null;
alter table appendix_task add column cycle_name varchar(200) default '' not null;
alter table appendix_task add column event_on date;
alter table appendix_task add constraint appendix_task_once unique (plan_id, item_no, position, cycle);

-- A deliverable of an appendix row that comes back; each cycle becomes a task of its own.
create table task_series (
    id uuid not null primary key,
    agency_id uuid not null,
    plan_id uuid not null,
    plan_title varchar(1000) not null,
    plan_symbol varchar(40) not null,
    plan_owner uuid not null,
    plan_end date not null,
    standing_unit uuid not null,
    item_no int not null,
    position int not null,
    group_label varchar(500) not null,
    content varchar(4000) not null,
    deliverable varchar(2000) not null,
    lead_unit uuid not null,
    deadline_text varchar(500) not null,
    strict_before boolean not null,
    status varchar(10) not null,
    ended_reason varchar(4000) not null,
    ended_by varchar(200) not null,
    ended_at timestamp with time zone,
    begun_at timestamp with time zone not null,
    constraint task_series_once unique (plan_id, item_no, position)
);
create index task_series_plan on task_series (agency_id, plan_id, status);

create table series_coordinator (
    agency_id uuid not null,
    series_id uuid not null references task_series (id),
    unit_id uuid not null,
    primary key (series_id, unit_id)
);

-- Every cycle of a series from its beginning, and the task that it became.
create table series_cycle (
    agency_id uuid not null,
    series_id uuid not null references task_series (id),
    cycle varchar(20) not null,
    name varchar(200) not null,
    starts_on date not null,
    due_on date not null,
    state varchar(10) not null,
    task_id uuid,
    opened_on date,
    primary key (series_id, cycle)
);
create index series_cycle_state on series_cycle (agency_id, series_id, state, due_on);

-- How many working days before a cycle begins an agency wants its task.
create table series_setting (
    agency_id uuid not null primary key,
    lead_days int not null
);
