-- Numbers set aside for paper while the network is away. Each has its line in the register
-- from the start; filled_at says when a document was written into it.
create table register_block (
    id               uuid                     not null primary key,
    agency_id        uuid                     not null,
    book             varchar(20)              not null,
    book_year        int                      not null,
    first_number     int                      not null,
    last_number      int                      not null,
    reason           varchar(500)             not null,
    reserved_at      timestamp with time zone not null,
    reserved_by_name varchar(400)             not null,
    foreign key (agency_id, book, book_year) references register_book (agency_id, book, book_year)
);

create index register_block_newest on register_block (agency_id, reserved_at);

alter table register_entry add column block_id uuid references register_block (id);
alter table register_entry add column filled_at timestamp with time zone;

create index register_entry_block on register_entry (agency_id, block_id);
