-- Lists show open work; what has ended need not stand in their indexes, nor be written there again when it ends.
drop index work_item_assignee;
drop index work_item_candidate;
drop index work_item_share;
drop index work_item_requester;
drop index work_item_follower;
drop index work_item_agency;
create index work_item_assignee on work_item (agency_id, assignee_id, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED') and assignee_id is not null;
create index work_item_candidate on work_item (agency_id, candidate, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED');
create index work_item_share on work_item (agency_id, candidate, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED') and task_key = 'contribute';
create index work_item_requester on work_item (agency_id, requester_id, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED') and requester_id is not null;
create index work_item_follower on work_item (agency_id, follow_unit_id, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED') and follow_unit_id is not null;
create index work_item_agency on work_item (agency_id, state, sort_due, created_at, id)
    where state in ('OPEN', 'CLAIMED');
-- Words are looked for in one person's or one agency's list; an index of all words cost each step more than it gave.
drop index if exists work_item_folded;
