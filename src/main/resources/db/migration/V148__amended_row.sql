-- What an amending plan makes of each row of the older plan that it takes up: one of its own rows in
-- its place (row_id), or the end of it with a reason.
create table amended_row (
    plan_id   uuid          not null references plan (id),
    agency_id uuid          not null references agency (id),
    older_id  uuid          not null,
    row_id    uuid,
    reason    varchar(1000) default '' not null,
    primary key (plan_id, older_id)
);
