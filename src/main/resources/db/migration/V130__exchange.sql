-- What the exchange of documents between agencies (edXML) knows an agency by; text of its own, never computed.
create table exchange_code (
    agency_id uuid        not null primary key references agency (id),
    code      varchar(50) not null
);

-- What receivers have reported of a document; the same report counts once.
create table exchange_status (
    agency_id   uuid                     not null references agency (id),
    subject     uuid                     not null,
    from_code   varchar(50)              not null,
    from_name   varchar(300)             not null,
    status      varchar(20)              not null,
    words       varchar(2000)            not null,
    reported_at timestamp                not null,
    entered_at  timestamp with time zone not null,
    entered_by  varchar(200)             not null,
    primary key (agency_id, subject, from_code, status, reported_at)
);
