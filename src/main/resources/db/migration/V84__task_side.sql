-- An extension that somebody asked for: wished, proposed on, decided on.
create table extension_request (
    id uuid not null primary key,
    version int not null,
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    request_no int not null,
    state varchar(10) not null,
    asked_officer uuid not null,
    asked_name varchar(200) not null,
    asked_at timestamp with time zone not null,
    asked_words varchar(4000) not null,
    asked_day date not null,
    proposed_officer uuid,
    proposed_name varchar(200),
    proposed_at timestamp with time zone,
    proposed_words varchar(4000),
    proposed_day date,
    decided_officer uuid,
    decided_name varchar(200),
    decided_at timestamp with time zone,
    decided_words varchar(4000),
    decided_day date,
    unique (task_id, request_no)
);
create index extension_request_task on extension_request (agency_id, task_id);

-- Why a task is late, owed once for each due date that was missed.
create table late_explanation (
    id uuid not null primary key,
    version int not null,
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    due_version int not null,
    due_on date not null,
    state varchar(10) not null,
    owed_at timestamp with time zone not null,
    return_count int not null,
    written_officer uuid,
    written_name varchar(200),
    written_at timestamp with time zone,
    written_words varchar(4000),
    judged_officer uuid,
    judged_name varchar(200),
    judged_at timestamp with time zone,
    judged_words varchar(4000),
    unique (task_id, due_version)
);
create index late_explanation_task on late_explanation (agency_id, task_id);

-- What stands in the way of a task.
create table obstacle (
    id uuid not null primary key,
    version int not null,
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    obstacle_no int not null,
    state varchar(10) not null,
    raised_officer uuid not null,
    raised_name varchar(200) not null,
    raised_at timestamp with time zone not null,
    raised_words varchar(4000) not null,
    resolved_officer uuid,
    resolved_name varchar(200),
    resolved_at timestamp with time zone,
    resolved_words varchar(4000),
    unique (task_id, obstacle_no)
);
create index obstacle_task on obstacle (agency_id, task_id);

-- The decision that moved a due date, where there was one.
alter table due_change add column extension_id uuid;
