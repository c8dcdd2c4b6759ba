-- The day, in Vietnam, on which the result was last handed in: whether work came in time is told by it,
-- and not by the day on which others got to accepting it.
alter table appendix_task add column handed_in_on date;
update appendix_task set handed_in_on =
    cast(substring(cast(submitted_at at time zone 'Asia/Ho_Chi_Minh' as varchar(40)) from 1 for 10) as date)
where submitted_at is not null;
