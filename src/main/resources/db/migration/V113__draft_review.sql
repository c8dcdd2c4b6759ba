-- Why a cell of the appendix wants a person's look, and who gave it that look, and when.
alter table planned_deliverable add column doubt_kind varchar(20);
alter table planned_deliverable add column doubt_settled_by uuid;
alter table planned_deliverable add column doubt_settled_at timestamp with time zone;
update planned_deliverable set doubt_kind = case
    when kind = 'INVALID' then 'INVALID'
    when deadline_text = '' and due_on is not null then 'INHERITED'
    when due_on is null then 'UNDATED'
    else 'UNSURE' end
    where doubtful;
alter table planned_deliverable drop column doubtful;

alter table plan_item add column doubt_kind varchar(20);
alter table plan_item add column doubt_settled_by uuid;
alter table plan_item add column doubt_settled_at timestamp with time zone;

-- The rows of the appendix as they were read from the file: written once, never changed by editing.
create table read_item (
    item_id uuid not null primary key,
    agency_id uuid not null,
    plan_id uuid not null references plan (id),
    place int not null,
    line int not null,
    group_label varchar(500) not null,
    content varchar(4000) not null,
    lead_unit_id uuid,
    lead_text varchar(500) not null,
    coordinating_text varchar(1000) not null,
    funding varchar(500) not null,
    doubt_kind varchar(20)
);
create index read_item_plan on read_item (agency_id, plan_id);

create table read_product (
    ref uuid not null primary key,
    agency_id uuid not null,
    item_id uuid not null references read_item (item_id),
    place int not null,
    line int not null,
    text varchar(2000) not null,
    deadline_text varchar(500) not null,
    start_on date,
    due_on date,
    strict_before boolean not null,
    kind varchar(30) not null,
    rule varchar(500) not null,
    doubt_kind varchar(20)
);
create index read_product_item on read_product (item_id);
