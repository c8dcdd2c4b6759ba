-- A receipt is written once: nobody changes or removes what was told, what became of it, and which
-- rung of the ladder was skipped and why.
create function notice_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end;
$$;

create trigger notice_stays
    before update or delete or truncate on notice
    for each statement execute function notice_refuse_change();

create trigger notice_event_stays
    before update or delete or truncate on notice_event
    for each statement execute function notice_refuse_change();

create trigger task_rung_stays
    before update or delete or truncate on task_rung
    for each statement execute function notice_refuse_change();
