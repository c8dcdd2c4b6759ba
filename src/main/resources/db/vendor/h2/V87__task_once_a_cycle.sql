-- One task for each deliverable and cycle; V87_1 says so anew. H2 made up the constraint's name.
execute immediate 'alter table appendix_task drop constraint "' || (
    select constraint_name from information_schema.table_constraints
    where lower(table_name) = 'appendix_task' and constraint_type = 'UNIQUE' and constraint_schema = current_schema
) || '"';
