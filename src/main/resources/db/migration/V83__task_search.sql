-- What the search looks into: content, deliverable and group, folded.
alter table appendix_task add column folded varchar(7000) default '' not null;
