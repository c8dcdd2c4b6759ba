-- One task for each deliverable and cycle; V87_1 says so anew.
alter table appendix_task drop constraint appendix_task_plan_id_item_no_position_key;
