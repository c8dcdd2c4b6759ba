create table stored_file (
    id         uuid                     not null primary key,
    agency_id  uuid                     not null,
    subject    uuid                     not null,
    purpose    varchar(20)              not null,
    name       varchar(200)             not null,
    media_type varchar(100)             not null,
    size       bigint                   not null,
    sha256     varchar(64)              not null,
    stored_at  timestamp with time zone not null,
    stored_by  uuid                     not null,
    foreign key (agency_id, stored_by) references officer (agency_id, id)
);

create index stored_file_subject on stored_file (agency_id, subject, stored_at);

-- H2 holds at most 1 MiB in a binary column: a file is kept in pieces of 512 KiB.
create table stored_chunk (
    file_id  uuid  not null references stored_file (id),
    position int   not null,
    bytes    bytea not null,
    primary key (file_id, position)
);
