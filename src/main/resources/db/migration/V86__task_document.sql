-- Documents being drafted that are to be the result of a task once they are issued.
create table task_document (
    agency_id uuid not null,
    task_id uuid not null references appendix_task (id),
    document_id uuid not null,
    title varchar(1000) not null,
    linked_by uuid not null,
    linked_name varchar(200) not null,
    linked_at timestamp with time zone not null,
    primary key (task_id, document_id)
);
create index task_document_document on task_document (agency_id, document_id);
