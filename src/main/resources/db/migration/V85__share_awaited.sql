-- Since when the lead unit, which has handed in its result, waits for a coordinating unit's share.
alter table task_contribution add column awaited_at timestamp with time zone;
update task_contribution set awaited_at = (select t.submitted_at from appendix_task t where t.id = task_contribution.appendix_task)
where state = 'OWED';
