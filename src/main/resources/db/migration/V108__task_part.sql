-- Parts of a task that colleagues of the unit do: who gave which to whom, and what came of it.
create table task_part (
    id uuid not null primary key,
    version int not null,
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    part_no int not null,
    assignee uuid not null,
    due_on date not null,
    state varchar(10) not null,
    given_officer uuid not null,
    given_name varchar(200) not null,
    given_at timestamp with time zone not null,
    given_words varchar(500) not null,
    answered_officer uuid,
    answered_name varchar(200),
    answered_at timestamp with time zone,
    answered_words varchar(4000),
    unique (task_id, part_no)
);
create index task_part_of on task_part (agency_id, task_id);
