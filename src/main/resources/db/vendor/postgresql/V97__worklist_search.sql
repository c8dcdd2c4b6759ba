-- Words anywhere in a title: by trigrams where the server has them and lets us; the search works without them too.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index work_item_folded on work_item using gin (folded gin_trgm_ops);
    end if;
exception
    when insufficient_privilege then
        raise notice 'No trigram index: this role may not create the extension pg_trgm.';
end $$;
