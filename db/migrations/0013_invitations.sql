-- An employer hands in its own part of an event; the person is invited to the part that is their own. And open cases of two employers
-- about the same person do not stand in each other's way, nor does one learn of the other.

-- up

create table invitation (
  region      char(6) not null,
  -- The case of the employer: one invitation for each.
  case_number text not null,
  subject_id  uuid not null,
  -- The part of the event that is the person's own.
  life_event  text not null,
  status      text not null check (status in ('open', 'used', 'declined')),
  at          timestamptz not null,
  ended_at    timestamptz,
  -- The case that answered it.
  used_by     text,
  primary key (region, case_number)
);
create index invitation_open on invitation (region, subject_id) where status = 'open';
grant select, insert, update on invitation to kuaiban_app;

-- The employer that hands a case in for somebody; null where it is the person or a relative.
alter table case_file add column employer_id uuid;
update case_file f set employer_id = f.applicant_id from subject s
  where s.region = f.region and s.id = f.applicant_id and s.kind = 'enterprise' and f.applicant_id <> f.subject_id;
drop index case_file_one_open;
create unique index case_file_one_open on case_file (region, subject_id, life_event, coalesce(employer_id, subject_id)) where status = 'open';

-- down

-- Where several employers have the same event open no index can hold: those cases have to end first.
drop index case_file_one_open;
create unique index case_file_one_open on case_file (region, subject_id, life_event) where status = 'open';
alter table case_file drop column employer_id;
drop table invitation;
