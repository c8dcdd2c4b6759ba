-- Days lost to force majeure: proposed, then signed by the chairman or declined; undoing one is another.
create table storm (
    id uuid not null primary key,
    agency_id uuid not null,
    first_day date not null,
    last_day date not null,
    reason varchar(1000) not null,
    undoes uuid references storm (id),
    state varchar(10) not null,
    proposed_by uuid not null,
    proposed_by_name varchar(200) not null,
    proposed_at timestamp with time zone not null,
    decided_by uuid,
    decided_by_name varchar(200),
    decided_at timestamp with time zone,
    words varchar(1000) not null,
    check (first_day <= last_day)
);
create index storm_newest on storm (agency_id, proposed_at);

-- Which days a signed decision made days off, and what the agency's own row said of them before.
create table storm_day (
    agency_id uuid not null,
    storm_id uuid not null references storm (id),
    falls_on date not null,
    was_kind varchar(20),
    was_name varchar(200),
    primary key (storm_id, falls_on)
);

-- Which version of which task's due date a signed decision made.
create table storm_move (
    agency_id uuid not null,
    storm_id uuid not null references storm (id),
    task_id uuid not null references appendix_task (id),
    due_version int not null,
    old_due date not null,
    new_due date not null,
    primary key (storm_id, task_id)
);
