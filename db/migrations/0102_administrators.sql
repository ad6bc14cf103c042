-- The three separated administrators (三员分立, GB/T 22239-2019 8.1.5): of the system, of security, of audit. They sign in as officers do and are none. What they do is chained by
-- region as the events of cases are, and sealed with the day.

-- up

create table administrator (
  region   char(6) not null,
  id       text not null,
  number   text not null,
  name     text not null,
  person   text not null, -- keyed hash of the identity number: nobody has two accounts
  -- Which of the three, settled once by two security administrators; until then nobody can sign in.
  kind     text check (kind in ('system', 'security', 'audit')),
  ended_at timestamptz,
  primary key (region, id),
  unique (region, number)
);
create unique index administrator_of_person on administrator (region, person) where ended_at is null;
-- Known of officers who were entered by an administrator.
alter table officer add column person text;
create unique index officer_of_person on officer (region, person) where ended_at is null and person is not null;

-- Rights that wait for a second security administrator.
create table rights_request (
  region     char(6) not null,
  id         uuid not null,
  account    text not null,
  rights     jsonb not null,
  asked_by   text not null,
  asked_at   timestamptz not null,
  outcome    text check (outcome in ('confirmed', 'declined', 'lapsed')),
  decided_by text,
  decided_at timestamptz,
  primary key (region, id),
  check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'confirmed' or decided_by <> asked_by)
);
create unique index rights_request_open on rights_request (region, account) where outcome is null;

create table admin_event (
  region    char(6) not null,
  seq       integer not null,
  type      text not null,
  at        timestamptz not null,
  actor     text not null,
  kind      text not null check (kind in ('system', 'security')),
  data      text not null,
  prev_hash text not null,
  hash      text not null,
  primary key (region, seq)
);
-- The end of a region's chain: whoever acts holds this row, so that no two acts are decided by one roster.
create table admin_chain (
  region    char(6) primary key,
  version   integer not null,
  head_hash text not null
);

grant select, insert, update (kind, ended_at) on administrator to kuaiban_app;
grant select, insert, update (outcome, decided_by, decided_at) on rights_request to kuaiban_app;
grant select, insert on admin_event to kuaiban_app;
grant select, insert, update (version, head_hash) on admin_chain to kuaiban_app;

alter table daily_seal drop constraint daily_seal_form_check, add constraint daily_seal_form_check check (form in (1, 2, 3, 4));

-- down

alter table daily_seal drop constraint daily_seal_form_check, add constraint daily_seal_form_check check (form in (1, 2, 3));
drop table admin_chain, admin_event, rights_request;
drop index officer_of_person;
alter table officer drop column person;
drop table administrator;
