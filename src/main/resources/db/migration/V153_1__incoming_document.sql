-- Documents that other agencies sent through the exchange; their codes are text and never computed.
create table incoming_document (
    id             uuid                     not null primary key,
    agency_id      uuid                     not null references agency (id),
    exchange_id    varchar(300)             not null,
    from_code      varchar(50)              not null,
    from_name      varchar(300)             not null,
    number         varchar(50)              not null,
    notation       varchar(100)             not null,
    promulgated_on date                     not null,
    type_name      varchar(100)             not null,
    subject        varchar(1000)            not null,
    signer         varchar(300)             not null,
    urgency        varchar(20)              not null,
    received_at    timestamp with time zone not null,
    received_by    varchar(200)             not null,
    status         varchar(20)              not null,
    status_words   varchar(1000)            not null,
    asked          varchar(1000)            not null,
    unique (agency_id, exchange_id)
);

-- By which code the exchange knows a recipient.
alter table recipient_address add column code varchar(50) default '' not null;
