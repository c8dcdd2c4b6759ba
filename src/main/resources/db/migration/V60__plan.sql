create table plan (
    id uuid not null primary key,
    agency_id uuid not null,
    version int not null,
    status varchar(20) not null,
    round int not null,
    title varchar(1000) not null,
    folded varchar(1000) not null,
    drafting_unit uuid not null,
    drafter uuid not null,
    standing_unit uuid not null,
    period_start date,
    period_end date,
    legal_bases varchar(40000) not null,
    body varchar(400000) not null,
    recipients varchar(10000) not null,
    archive varchar(300) not null,
    consult_until date,
    comment_response varchar(10000) not null,
    returned_words varchar(4000) not null,
    returned_from varchar(20),
    symbol varchar(40) not null,
    number int,
    issued_on date,
    capacity varchar(10),
    signed_by uuid,
    signer_title varchar(200),
    signed_at timestamp with time zone,
    signed_hash varchar(64),
    closing_words varchar(10000) not null,
    ended_reason varchar(4000) not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    updated_by uuid not null
);
create index plan_agency on plan (agency_id, status, updated_at);

create table consultation (
    plan uuid not null references plan (id),
    plan_key int not null,
    unit_id uuid not null,
    state varchar(10) not null,
    words varchar(4000) not null,
    answered_by uuid,
    answered_at timestamp with time zone,
    primary key (plan, plan_key)
);

create table plan_item (
    id uuid not null primary key,
    plan uuid not null references plan (id),
    plan_key int not null,
    group_label varchar(500) not null,
    content varchar(4000) not null,
    lead_unit_id uuid,
    lead_text varchar(500) not null,
    coordinating_text varchar(1000) not null,
    funding varchar(500) not null
);
create index plan_item_plan on plan_item (plan);

create table coordinator (
    plan_item uuid not null references plan_item (id),
    plan_item_key int not null,
    unit_id uuid not null,
    primary key (plan_item, plan_item_key)
);

create table planned_deliverable (
    plan_item uuid not null references plan_item (id),
    plan_item_key int not null,
    ref uuid not null,
    text varchar(2000) not null,
    deadline_text varchar(500) not null,
    start_on date,
    due_on date,
    strict_before boolean not null,
    kind varchar(30) not null,
    rule varchar(500) not null,
    doubtful boolean not null,
    primary key (plan_item, plan_item_key)
);

-- What was submitted in each round, so that the next reader sees what changed.
create table plan_round (
    plan_id uuid not null,
    agency_id uuid not null,
    round int not null,
    text varchar(600000) not null,
    submitted_at timestamp with time zone not null,
    submitted_by uuid not null,
    primary key (plan_id, round)
);
