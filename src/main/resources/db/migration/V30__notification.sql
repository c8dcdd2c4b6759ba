-- A notice is its own receipt: who was told what, when, and when it was opened.
create table notice (
    id         uuid                     not null primary key,
    agency_id  uuid                     not null,
    officer_id uuid                     not null,
    notice_key varchar(200)             not null,
    kind       varchar(20)              not null,
    subject    uuid                     not null,
    text       varchar(1000)            not null,
    link       varchar(500)             not null,
    created_at timestamp with time zone not null,
    opened_at  timestamp with time zone,
    unique (officer_id, notice_key),
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);

create index notice_newest on notice (agency_id, officer_id, created_at, id);
create index notice_subject on notice (agency_id, subject);
