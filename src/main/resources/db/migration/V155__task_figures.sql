-- All that figures of tasks are counted by, so that counting a hundred thousand reads no words of theirs.
create index appendix_task_figures on appendix_task
    (agency_id, status, due_on, lead_unit, handed_in_on, strict_before, plan_id, assignee, return_count);
