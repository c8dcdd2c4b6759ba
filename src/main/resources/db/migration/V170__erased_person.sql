-- Whose personal data was erased, when and by whom: the name stays in the record, the rest is gone.
create table erased_person (
    officer_id uuid                     not null primary key,
    agency_id  uuid                     not null,
    erased_at  timestamp with time zone not null,
    erased_by  uuid                     not null,
    foreign key (agency_id, officer_id) references officer (agency_id, id)
);
