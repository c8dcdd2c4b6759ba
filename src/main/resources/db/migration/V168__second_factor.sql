-- A second factor beside the password: who has one, and whether an agency asks for it.
create table second_factor (
    officer_id   uuid                     not null primary key,
    agency_id    uuid                     not null,
    -- locked with the key of the installation, which is not in the database
    secret       varchar(200)             not null,
    -- null until the first code has come from the officer's own device
    confirmed_at timestamp with time zone,
    -- the last step of thirty seconds whose code was taken: each counts once
    last_step    bigint                   not null,
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);

-- Codes for the day on which the device is lost; only their SHA-256 is kept, and each counts once.
create table recovery_code (
    officer_id uuid        not null,
    code_hash  varchar(64) not null,
    agency_id  uuid        not null,
    primary key (officer_id, code_hash),
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);

create table sign_in_rule (
    agency_id     uuid        not null primary key references agency (id),
    second_factor varchar(10) not null
);
