-- What has no date stands last; a column that the database keeps, so that an index serves the order as it is.
alter table work_item add column sort_due date generated always as (coalesce(due_on, date '9999-12-31')) stored;
