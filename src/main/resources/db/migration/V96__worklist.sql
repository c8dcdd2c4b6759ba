-- Which unit follows the work: the one that stands over its plan.
alter table work_item add column follow_unit_id uuid;
-- What the search looks into: title and plan, folded.
alter table work_item add column folded varchar(2001) default '' not null;
-- When anything about the item last changed, for pages that are open elsewhere.
alter table work_item add column changed_at timestamp with time zone;

update work_item set
    follow_unit_id = coalesce((select t.standing_unit from appendix_task t where t.id = work_item.subject_id),
        (select p.standing_unit from plan p where p.id = work_item.subject_id)),
    folded = translate(lower(concat(title, ' ', plan_title)),
        'àáãảạăằắẵẳặâầấẫẩậèéẽẻẹêềếễểệìíĩỉịòóõỏọôồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđ',
        'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'),
    changed_at = coalesce(ended_at, claimed_at, created_at);

-- One index for each way into a list, each in the list's own order.
drop index work_item_assignee;
drop index work_item_candidate;
drop index work_item_requester;
drop index work_item_ended;
create index work_item_assignee on work_item (agency_id, assignee_id, state, sort_due, created_at, id);
create index work_item_candidate on work_item (agency_id, candidate, state, sort_due, created_at, id);
create index work_item_share on work_item (agency_id, task_key, candidate, state, sort_due, created_at, id);
create index work_item_requester on work_item (agency_id, requester_id, state, sort_due, created_at, id);
create index work_item_follower on work_item (agency_id, follow_unit_id, state, sort_due, created_at, id);
create index work_item_agency on work_item (agency_id, state, sort_due, created_at, id);
create index work_item_ended on work_item (agency_id, ended_by, state, ended_at desc, id desc);
create index work_item_changed on work_item (agency_id, changed_at);

-- A list as somebody likes to see it: its address after the question mark, under a name.
create table worklist_view (
    id uuid not null primary key,
    agency_id uuid not null,
    officer_id uuid not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    created_at timestamp with time zone not null,
    unique (agency_id, officer_id, name)
);
