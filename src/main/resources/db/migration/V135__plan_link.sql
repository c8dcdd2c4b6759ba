-- Which issued plan a newer one replaces (REPLACES) or amends (AMENDS).
create table plan_link (
    plan_id   uuid        not null primary key references plan (id),
    agency_id uuid        not null references agency (id),
    kind      varchar(10) not null,
    older_id  uuid        not null references plan (id)
);
create index plan_link_older on plan_link (agency_id, older_id);

-- Open tasks of a replaced plan that go on as a product of the newer one; the others end.
create table carried_task (
    plan_id   uuid not null references plan (id),
    agency_id uuid not null,
    task_id   uuid not null references appendix_task (id),
    product   uuid not null,
    primary key (plan_id, task_id)
);
