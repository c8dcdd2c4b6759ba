-- What a mend has taught besides: the name that a unit goes by from then on, so that undoing it unteaches it.
alter table draft_before_mend add column learned_name varchar(200);
alter table draft_before_mend add column learned_unit uuid;
