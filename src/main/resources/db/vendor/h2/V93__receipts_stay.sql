-- A receipt is written once: nobody changes or removes what was told, what became of it, and which
-- rung of the ladder was skipped and why.
create trigger notice_stays before update, delete on notice
    for each row call 'vn.roviec.notification.RefuseChange';

create trigger notice_event_stays before update, delete on notice_event
    for each row call 'vn.roviec.notification.RefuseChange';

create trigger task_rung_stays before update, delete on task_rung
    for each row call 'vn.roviec.notification.RefuseChange';
