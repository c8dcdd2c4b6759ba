-- Which of the chairman's decisions a delegation passes on; those that were given before keep all.
create table delegation_decision (
    agency_id     uuid        not null references agency (id),
    delegation_id uuid        not null references delegation (id) on delete cascade,
    decision      varchar(30) not null,
    primary key (delegation_id, decision)
);
insert into delegation_decision (agency_id, delegation_id, decision) select agency_id, id, 'SIGN_PLAN' from delegation;
insert into delegation_decision (agency_id, delegation_id, decision) select agency_id, id, 'DECIDE_EXTENSION' from delegation;
insert into delegation_decision (agency_id, delegation_id, decision) select agency_id, id, 'JUDGE_EXPLANATION' from delegation;

-- Who may claim it now says which decision it is.
update work_item set candidate = 'R:CHAIRMAN:SIGN_PLAN' where candidate = 'R:CHAIRMAN' and task_key = 'sign-plan';
update work_item set candidate = 'R:CHAIRMAN:DECIDE_EXTENSION' where candidate = 'R:CHAIRMAN' and task_key = 'decide-extension';
update work_item set candidate = 'R:CHAIRMAN:JUDGE_EXPLANATION' where candidate = 'R:CHAIRMAN' and task_key = 'judge-explanation';
