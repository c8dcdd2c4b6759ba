-- Where a notice still waits: at the bell until it is looked at, for the post until it is in a mail.
create table notice_waiting (
    notice_id  uuid        not null references notice (id),
    place      varchar(10) not null,
    agency_id  uuid        not null,
    officer_id uuid        not null,
    primary key (notice_id, place)
);
create index notice_waiting_officer on notice_waiting (agency_id, officer_id, place);

insert into notice_waiting (notice_id, place, agency_id, officer_id)
select notice_id, 'BELL', agency_id, officer_id from notice_unread
union all
select notice_id, 'POST', agency_id, officer_id from notice_to_mail;

drop table notice_unread;
drop table notice_to_mail;
