-- The read model of all user tasks. candidate: who may claim ("U:unit", "U:unit:HEAD", "R:CHAIRMAN").
create table work_item (
    id varchar(64) not null primary key,
    agency_id uuid not null,
    process_key varchar(64) not null,
    task_key varchar(64) not null,
    subject_id uuid not null,
    plan_id uuid not null,
    unit_id uuid,
    title varchar(1000) not null,
    plan_title varchar(1000) not null,
    candidate varchar(120) not null,
    requester_id uuid,
    assignee_id uuid,
    due_on date,
    strict_before boolean not null,
    state varchar(10) not null,
    created_at timestamp with time zone not null,
    claimed_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid
);
create index work_item_assignee on work_item (assignee_id, state, due_on);
create index work_item_candidate on work_item (candidate, state, due_on);
create index work_item_requester on work_item (requester_id, state);
create index work_item_ended on work_item (ended_by, ended_at);
create index work_item_subject on work_item (subject_id, task_key, state);
