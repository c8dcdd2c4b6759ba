-- KT. was the only capacity that was delegated; TUQ. and TL. lean on a paper that is named.
alter table delegation add column capacity varchar(20) default 'FOR_HEAD' not null;
alter table delegation add column basis varchar(300) default '' not null;
