-- Where an officer's key lies: here in a file, with a service of remote signing, in a slot of a token. Of one
-- elsewhere only its certificate is kept, and the name by which it is known there.
alter table signing_key add column source varchar(10) default 'FILE' not null;
