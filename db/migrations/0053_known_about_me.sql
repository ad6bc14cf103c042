-- What the state knows about somebody and what it did with it: exchanges with departments are found by whom they were about, as looks are.

-- up

-- Whom a question named, where that was somebody else than the case is about (a dependant, the applicant).
alter table exchange add column about_hash text;
-- Messages were kept without their person until now: the case says who it is.
update exchange e set subject_hash = s.number_hash from case_file f join subject s on s.region = f.region and s.id = f.subject_id
  where e.direction = 'tell' and e.subject_hash is null and f.region = e.region and f.number = e.case_number;
create index exchange_of_subject on exchange (region, subject_hash, at desc) where subject_hash is not null;
create index exchange_about on exchange (region, about_hash, at desc) where about_hash is not null;
-- Files of payments name many people: a payment says in which file it was.
create index exchange_of_message on exchange (region, message_id) where message_id is not null;

-- down

drop index exchange_of_message;
drop index exchange_about;
drop index exchange_of_subject;
alter table exchange drop column about_hash;
