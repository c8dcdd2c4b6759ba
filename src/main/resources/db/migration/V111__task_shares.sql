-- How many units owe a share in a task; most tasks have one unit alone, and nobody needs to look for more.
alter table appendix_task add column shares int default 0 not null;
update appendix_task set shares = (select count(*) from task_contribution c where c.appendix_task = appendix_task.id);
