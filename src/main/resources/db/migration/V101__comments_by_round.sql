-- Comments stay with the round in which they were asked for, each beside the answer to it.
alter table consultation add column round int default 1 not null;
alter table consultation add column answer varchar(4000) default '' not null;
update consultation set round = (select case when p.status = 'DRAFTING' and p.round > 1 then p.round - 1 else p.round end
    from plan p where p.id = consultation.plan);

-- What the units were asked about, where it was changed while their comments were digested.
alter table plan_round add column asked_text varchar(600000);
alter table plan_round add column response varchar(10000) default '' not null;
update plan_round set response = (select p.comment_response from plan p where p.id = plan_round.plan_id)
    where exists (select 1 from consultation c where c.plan = plan_round.plan_id and c.round = plan_round.round);
