create table audit_entry (
    agency_id   uuid                     not null references agency (id),
    seq         bigint                   not null,
    happened_at timestamp with time zone not null,
    actor_id    uuid,
    actor_name  varchar(500)             not null,
    action      varchar(100)             not null,
    subject     uuid                     not null,
    words       character varying        not null,
    prev_hash   varchar(64)              not null,
    hash        varchar(64)              not null,
    primary key (agency_id, seq)
);

create index audit_entry_subject on audit_entry (agency_id, subject, seq);

-- The end of each agency's chain; its row is the lock that puts appends in order.
create table audit_head (
    agency_id uuid        not null primary key references agency (id),
    seq       bigint      not null,
    hash      varchar(64) not null
);
