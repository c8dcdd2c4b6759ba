-- Long lists that are written to a file for the officer who asked, and kept for some hours.
create table prepared_sheet (
    id           uuid                     not null primary key,
    agency_id    uuid                     not null references agency (id),
    officer_id   uuid                     not null,
    name         varchar(300)             not null,
    content_type varchar(100)             not null,
    total        int                      not null,
    written      int                      not null,
    state        varchar(10)              not null,
    asked_at     timestamp with time zone not null,
    changed_at   timestamp with time zone not null
);
create index prepared_sheet_officer on prepared_sheet (agency_id, officer_id);

create table prepared_piece (
    sheet_id uuid   not null references prepared_sheet (id),
    position int    not null,
    bytes    bytea  not null,
    primary key (sheet_id, position)
);
