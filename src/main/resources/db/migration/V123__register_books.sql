-- A book of the register holds one type of document, or several that share one series
-- of numbers: what was the type of a line so far names its book, and the type stands beside it.
alter table register_book rename column doc_type to book;
alter table register_entry rename column doc_type to book;
alter table register_entry add column doc_type varchar(20);
update register_entry set doc_type = book;
alter table register_entry alter column doc_type set not null;

-- Which types share a series, from the first day of a year until the next scheme
-- (NĐ 30/2020, Điều 15: the head of the agency decides). A type that stands in none has its own book.
create table register_scheme (
    agency_id  uuid         not null references agency (id),
    valid_from int          not null,
    basis      varchar(500) not null,
    primary key (agency_id, valid_from)
);

create table register_joint_book (
    agency_id  uuid         not null,
    valid_from int          not null,
    code       varchar(20)  not null,
    name       varchar(200) not null,
    types      varchar(500) not null,
    primary key (agency_id, valid_from, code),
    foreign key (agency_id, valid_from) references register_scheme (agency_id, valid_from)
);
