-- Where the owner of the tables (spring.flyway.user) and the application (spring.datasource.username) are two
-- roles, the application reads and writes everything and cannot change what is recorded. It runs after every
-- migration, so that new tables are covered too; where there is no such role, or it owns the tables, nothing
-- happens.
do $$
declare
    kept record;
begin
    if exists (select 1 from pg_roles where rolname = '${application-role}' and rolname <> current_user) then
        execute format('grant usage on schema %I to %I', current_schema(), '${application-role}');
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(),
            '${application-role}');
        execute format('grant usage, select on all sequences in schema %I to %I', current_schema(),
            '${application-role}');
        -- a table may not be there yet: an older backup is read in by its own version first
        for kept in select relname from pg_class where relnamespace = current_schema()::regnamespace
                and relname in ('audit_entry', 'audit_anchor') loop
            execute format('revoke update, delete, truncate on %I from %I', kept.relname, '${application-role}');
        end loop;
        execute format('revoke insert, update, delete, truncate on flyway_schema_history from %I',
            '${application-role}');
    end if;
end;
$$;
