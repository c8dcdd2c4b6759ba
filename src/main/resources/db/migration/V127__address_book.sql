-- To which mailbox a recipient's copies go, learnt from what clerks type; the folded name is the key.
create table recipient_address (
    agency_id  uuid                     not null references agency (id),
    folded     varchar(400)             not null,
    name       varchar(400)             not null,
    address    varchar(254)             not null,
    changed_by varchar(200)             not null,
    changed_at timestamp with time zone not null,
    primary key (agency_id, folded)
);
