-- Which plan's last day for comments a signed decision on lost days moved.
create table storm_consultation (
    agency_id uuid not null,
    storm_id uuid not null references storm (id),
    plan_id uuid not null references plan (id),
    old_until date not null,
    new_until date not null,
    primary key (storm_id, plan_id)
);
