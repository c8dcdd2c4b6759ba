-- With each task that ends the engine asks for its parts; without an index it reads all open tasks for that.
create index act_idx_task_parent on act_ru_task (parent_task_id_);
