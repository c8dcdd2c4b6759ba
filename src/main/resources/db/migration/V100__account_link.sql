-- A link with which an officer sets a password, once; only its hash is kept, one for each officer.
create table account_link (
    officer_id uuid                     not null primary key,
    agency_id  uuid                     not null,
    token_hash varchar(64)              not null unique,
    expires_at timestamp with time zone not null,
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);
