-- Days of an agency that differ from the law's: the government's yearly swaps, own days off.
create table calendar_day (
    agency_id uuid not null,
    falls_on date not null,
    kind varchar(20) not null,
    name varchar(200) not null,
    primary key (agency_id, falls_on)
);
