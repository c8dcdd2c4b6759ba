-- A letter of correction goes its own road with a process: its signer may send it back, its writer may drop it.
alter table correction add column returned varchar(4000) default '' not null;
alter table correction add column dropped_at timestamp with time zone;
alter table correction add column issued_by uuid;
-- A letter that was under way without a process is written anew.
update correction set dropped_at = written_at where number is null;

-- What a document is called before its number; it was told by the letters of its symbol.
alter table distributed_document add column type_name varchar(100) default 'Kế hoạch' not null;
update distributed_document set type_name = case when document_number like '%/BC-%' then 'Báo cáo' else 'Công văn' end
    where document_number not like '%/KH-%';
