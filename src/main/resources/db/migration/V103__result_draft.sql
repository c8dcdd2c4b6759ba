-- A result that somebody is still writing; gone when it is handed in.
create table result_draft (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    officer_id uuid not null,
    words varchar(4000) not null,
    document varchar(100) not null,
    saved_at timestamp with time zone not null,
    primary key (task_id, officer_id)
);
