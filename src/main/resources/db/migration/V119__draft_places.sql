-- Where the headings of a plan stood in the file it was read from: written once, never changed by editing.
create table read_section (
    agency_id uuid          not null,
    plan_id   uuid          not null references plan (id),
    place     int           not null,
    line      int           not null,
    path      varchar(200)  not null,
    title     varchar(4000) not null,
    primary key (plan_id, place)
);

-- A draft as it was before it was last mended, for as long as nobody has touched it since (draft_version).
create table draft_before_mend (
    plan_id       uuid          not null primary key references plan (id),
    agency_id     uuid          not null,
    draft_version int           not null,
    words         varchar(4000) not null,
    draft         text          not null
);
