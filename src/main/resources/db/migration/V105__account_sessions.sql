-- Counts up whenever whoever is signed in with the account must sign in anew: a new password, a locked account.
alter table account add column session_round int default 0 not null;
