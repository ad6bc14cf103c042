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

-- Lists of departments, fetched page by page: how far each is, what was told of it, and what became of its records.
create table pull (
  region      char(6) not null,
  department  text not null,
  scenario    text not null,
  period      text not null,
  status      text not null check (status in ('fetching', 'applying', 'done')),
  cursor      text not null,
  pages       integer not null default 0,
  fetched     integer not null default 0,
  told        jsonb,
  counts      jsonb not null default '{}',
  attempts    integer not null default 0,
  -- For engineers, without personal data.
  trouble     text,
  begun_at    timestamptz not null,
  next_at     timestamptz not null,
  done_at     timestamptz,
  primary key (region, department, scenario, period)
);
create index pull_by_time on pull (region, begun_at desc);

-- Records that wait until their list is whole; gone once they are taken over.
create table pull_row (
  region      char(6) not null,
  department  text not null,
  scenario    text not null,
  period      text not null,
  no          integer not null,
  record_hash text not null,
  person_hash text not null,
  digest      text not null,
  sealed      text not null, -- encrypted: number, name, days, fields
  primary key (region, department, scenario, period, no)
);

-- What a record has said and what became of it, once for each list. Records about people whom the register does not know leave nothing here.
create table pull_change (
  region      char(6) not null,
  department  text not null,
  scenario    text not null,
  record_hash text not null,
  period      text not null,
  subject_id  uuid not null,
  outcome     text not null check (outcome in ('entered', 'changed', 'ended', 'taken-back', 'same', 'contradicts')),
  digest      text not null,
  entry_id    uuid,
  at          timestamptz not null,
  -- By which its person finds it in the list of uses.
  id          uuid not null,
  primary key (region, department, scenario, record_hash, period)
);
create index pull_change_of_subject on pull_change (region, subject_id, at desc, id);

grant select, insert, update (status, cursor, pages, fetched, told, counts, attempts, trouble, next_at, done_at) on pull to kuaiban_app;
grant select, insert, delete on pull_row to kuaiban_app;
grant select, insert on pull_change to kuaiban_app;

-- down

drop table pull_change, pull_row, pull;
drop index exchange_of_message;
drop index exchange_about;
drop index exchange_of_subject;
alter table exchange drop column about_hash;
