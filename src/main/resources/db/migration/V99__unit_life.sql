-- From which day a unit is there, which day was its last, and who took its work over.
alter table unit add column valid_from date;
alter table unit add column valid_to date;
alter table unit add column successor_id uuid;
alter table unit add constraint unit_successor foreign key (agency_id, successor_id) references unit (agency_id, id);
