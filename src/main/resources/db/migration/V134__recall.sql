-- A recall of an issued document: recipients are asked to delete it or to give it back (NĐ 30/2020, Điều 18).
create table document_recall (
    plan_id     uuid          not null primary key,
    agency_id   uuid          not null references agency (id),
    recalled_on date          not null,
    reason      varchar(4000) not null
);

-- The copy that is asked back; null for a copy of the document itself.
alter table delivery add column recalls uuid references delivery (id);
create index delivery_recalls on delivery (agency_id, recalls);

-- What became of a document after it had its number.
alter table register_entry add column note varchar(4000) default '' not null;
