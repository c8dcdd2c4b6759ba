create table account (
    id            uuid         not null primary key,
    agency_id     uuid         not null,
    officer_id    uuid         not null unique,
    username      varchar(50)  not null unique,
    password_hash varchar(200) not null,
    active        boolean      not null,
    failed_count  int          not null,
    locked_until  timestamp with time zone,
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);
