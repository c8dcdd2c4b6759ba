-- What became of a notice: shown in the list, opened, marked as read unopened, mailed. Each
-- once for a channel; rows are only added.
create table notice_event (
    notice_id   uuid                     not null references notice (id),
    agency_id   uuid                     not null,
    channel     varchar(10)              not null,
    kind        varchar(20)              not null,
    happened_at timestamp with time zone not null,
    words       varchar(500)             not null,
    primary key (notice_id, channel, kind)
);

-- What an officer has not looked at yet; the bell counts these rows, the receipt is elsewhere.
create table notice_unread (
    notice_id  uuid not null primary key references notice (id),
    agency_id  uuid not null,
    officer_id uuid not null
);

create index notice_unread_officer on notice_unread (agency_id, officer_id);

-- For whom a substitute was told, null where the officer was told for herself.
alter table notice add column instead_of uuid;

-- Until now the bulk button wrote openings too: several at one moment were marked, not opened.
insert into notice_event (notice_id, agency_id, channel, kind, happened_at, words)
select n.id, n.agency_id, 'APP',
    case when (select count(*) from notice m where m.officer_id = n.officer_id and m.opened_at = n.opened_at) > 1
        then 'SEEN' else 'OPENED' end,
    n.opened_at, ''
from notice n where n.opened_at is not null;

insert into notice_unread (notice_id, agency_id, officer_id)
select id, agency_id, officer_id from notice where opened_at is null;

alter table notice drop column opened_at;
