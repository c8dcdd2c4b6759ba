-- Files that go with a plan as files of their own (NĐ 30/2020, Phụ lục I: an appendix that is no part of its file).
create table plan_annex (
    id        uuid                     not null primary key,
    agency_id uuid                     not null references agency (id),
    plan_id   uuid                     not null references plan (id),
    file_id   uuid                     not null references stored_file (id),
    name      varchar(200)             not null,
    added_at  timestamp with time zone not null
);
create index plan_annex_plan on plan_annex (agency_id, plan_id, added_at);
