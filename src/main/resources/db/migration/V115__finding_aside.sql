-- What a drafter has looked at and left as it is, with the reason; finding_key names the
-- finding together with the words it is about, so that other words make another finding.
create table finding_aside (
    agency_id   uuid                     not null references agency (id),
    plan_id     uuid                     not null references plan (id),
    finding_key varchar(64)              not null,
    reason      varchar(300)             not null,
    officer_id  uuid                     not null,
    officer     varchar(200)             not null,
    set_at      timestamp with time zone not null,
    primary key (agency_id, plan_id, finding_key)
);
