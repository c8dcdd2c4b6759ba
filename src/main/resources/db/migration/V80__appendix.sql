-- One task for each deliverable of each row of an issued plan's appendix.
create table appendix_task (
    id uuid not null primary key,
    agency_id uuid not null,
    version int not null,
    plan_id uuid not null,
    plan_title varchar(1000) not null,
    plan_symbol varchar(40) not null,
    plan_owner uuid not null,
    plan_end date,
    standing_unit uuid not null,
    item_no int not null,
    position int not null,
    group_label varchar(500) not null,
    content varchar(4000) not null,
    deliverable varchar(2000) not null,
    lead_unit uuid not null,
    responsible_leader uuid,
    deadline_text varchar(500) not null,
    original_due date,
    due_on date,
    strict_before boolean not null,
    due_version int not null,
    status varchar(20) not null,
    assignee uuid,
    progress_percent int not null,
    progress_words varchar(4000) not null,
    result_words varchar(4000) not null,
    result_document varchar(100) not null,
    return_count int not null,
    returned_words varchar(4000) not null,
    ended_reason varchar(4000) not null,
    launched_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    submitted_at timestamp with time zone,
    completed_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    changed_by varchar(200) not null,
    unique (plan_id, item_no, position)
);
create index appendix_task_plan on appendix_task (agency_id, plan_id, status);
create index appendix_task_lead on appendix_task (agency_id, lead_unit, status, due_on);
create index appendix_task_due on appendix_task (agency_id, status, due_on);

-- The share that each coordinating unit owes.
create table task_contribution (
    appendix_task uuid not null references appendix_task (id),
    unit_id uuid not null,
    state varchar(10) not null,
    words varchar(4000) not null,
    given_by uuid,
    given_at timestamp with time zone,
    opened_at timestamp with time zone,
    primary key (appendix_task, unit_id)
);
create index task_contribution_unit on task_contribution (unit_id, state);

create table task_comment (
    id uuid not null primary key,
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    words varchar(4000) not null,
    said_by uuid not null,
    said_at timestamp with time zone not null
);
create index task_comment_task on task_comment (agency_id, task_id, said_at);

-- Each rung of the ladder once for each version of the due date.
create table task_rung (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    due_version int not null,
    rung int not null,
    state varchar(10) not null,
    reason varchar(500) not null,
    handled_at timestamp with time zone not null,
    primary key (task_id, due_version, rung)
);

create table due_change (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    due_version int not null,
    old_due date,
    new_due date not null,
    reason varchar(4000) not null,
    moved_by uuid not null,
    moved_at timestamp with time zone not null,
    primary key (task_id, due_version)
);
