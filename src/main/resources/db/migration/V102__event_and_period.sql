-- The day of the event from which a task's term counts; the last entry is the one that
-- counts, the earlier ones stay.
create table task_event (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    entry int not null,
    happened_on date not null,
    due_on date not null,
    words varchar(4000) not null,
    entered_by uuid not null,
    entered_at timestamp with time zone not null,
    primary key (task_id, entry)
);

-- What was reported of work without a fixed date, once for each reporting period: 20263
-- is the third quarter of 2026.
create table period_report (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    period int not null,
    percent int not null,
    words varchar(4000) not null,
    reported_by uuid not null,
    reported_at timestamp with time zone not null,
    primary key (task_id, period)
);
