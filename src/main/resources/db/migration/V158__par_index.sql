-- The criteria of the administrative reform index (PAR INDEX), where an agency has its own list.
create table par_criterion (
    agency_id uuid          not null references agency (id),
    position  int           not null,
    code      varchar(20)   not null,
    name      varchar(300)  not null,
    keywords  varchar(1000) not null,
    primary key (agency_id, code)
);

-- Which criterion somebody has put a task under; else its words say so.
create table task_criterion (
    agency_id uuid        not null,
    task_id   uuid        not null references appendix_task (id),
    code      varchar(20) not null,
    primary key (task_id)
);
create index task_criterion_agency on task_criterion (agency_id, code);
