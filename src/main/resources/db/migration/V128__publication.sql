-- Where an agency's public page is, from its first publication on.
create table public_page (
    agency_id uuid         not null primary key references agency (id),
    slug      varchar(200) not null unique
);

-- A document on the public page; withdrawn, it is on it no more.
create table publication (
    id              uuid                     not null primary key,
    agency_id       uuid                     not null references agency (id),
    plan_id         uuid                     not null unique,
    title           varchar(1000)            not null,
    document_number varchar(100)             not null,
    issued_on       date                     not null,
    published_at    timestamp with time zone not null,
    withdrawn_at    timestamp with time zone,
    withdrawn_by    varchar(200)
);

create index publication_page on publication (agency_id, published_at);
