-- How an officer wants to be told beside the list behind the bell; without a row, not at all.
create table notice_preference (
    officer_id  uuid         not null primary key,
    agency_id   uuid         not null,
    mail        varchar(10)  not null,
    address     varchar(254) not null,
    quiet_from  time,
    quiet_until time
);

-- Notices that are to go into a mail and are in none yet.
create table notice_to_mail (
    notice_id  uuid not null primary key references notice (id),
    agency_id  uuid not null,
    officer_id uuid not null
);

create index notice_to_mail_officer on notice_to_mail (agency_id, officer_id);

-- The outbox: written in a transaction, sent after its commit. The key makes a second mail of the
-- same notice, or a second digest of a day, impossible; the id is the Message-ID.
create table mail (
    id         uuid                     not null primary key,
    agency_id  uuid                     not null,
    officer_id uuid                     not null,
    mail_key   varchar(100)             not null,
    address    varchar(254)             not null,
    subject    varchar(300)             not null,
    text       varchar(30000)           not null,
    state      varchar(10)              not null,
    attempts   int                      not null,
    next_at    timestamp with time zone not null,
    last_error varchar(500)             not null,
    created_at timestamp with time zone not null,
    unique (officer_id, mail_key)
);

create index mail_due on mail (state, next_at);

create table mail_notice (
    mail_id   uuid not null references mail (id),
    notice_id uuid not null references notice (id),
    agency_id uuid not null,
    primary key (mail_id, notice_id)
);

-- Secret addresses of calendar feeds; only the SHA-256 of the secret is kept.
create table calendar_link (
    secret_hash varchar(64)              not null primary key,
    agency_id   uuid                     not null,
    officer_id  uuid                     not null,
    made_at     timestamp with time zone not null,
    revoked_at  timestamp with time zone
);

create index calendar_link_officer on calendar_link (agency_id, officer_id);

-- What an officer's calendar has been told of a task; a change raises the sequence.
create table calendar_entry (
    officer_id  uuid                     not null,
    subject     uuid                     not null,
    agency_id   uuid                     not null,
    sequence    int                      not null,
    title       varchar(1000)            not null,
    details     varchar(2000)            not null,
    on_day      date                     not null,
    path        varchar(500)             not null,
    changed_at  timestamp with time zone not null,
    cancelled   boolean                  not null,
    primary key (officer_id, subject)
);
