-- What departments say by themselves (a death, a new enterprise): each word is taken once, and what it started is kept with it.
-- And prompts to people whom such a word concerns: an offer, which they take up or decline.

-- up

create table department_event (
  region      char(6) not null,
  id          uuid not null,
  department  text not null,
  scenario    text not null,
  -- The id under which the department takes it back up when it says it again.
  message     text not null,
  digest      text not null,
  sealed      text not null, -- encrypted: number, name, people, fields
  at          timestamptz not null,
  status      text not null check (status in ('taken', 'done')),
  -- What came of it: filed, notified, or why nothing did.
  outcome     text,
  case_number text,
  people      integer,
  attempts    integer not null default 0,
  next_at     timestamptz not null,
  done_at     timestamptz,
  primary key (region, id),
  unique (region, department, message)
);
create index department_event_to_do on department_event (region, next_at) where status = 'taken';
create index department_event_by_time on department_event (region, at desc);

create table prompt (
  region      char(6) not null,
  subject_id  uuid not null,
  event_id    uuid not null,
  -- Whom it is about, and what can be applied for.
  about_id    uuid not null,
  life_event  text not null,
  status      text not null check (status in ('open', 'declined')),
  at          timestamptz not null,
  ended_at    timestamptz,
  primary key (region, subject_id, event_id)
);

alter table exchange drop constraint exchange_direction_check, add constraint exchange_direction_check check (direction in ('ask', 'tell', 'push'));

grant select, insert on department_event, prompt to kuaiban_app;
grant update (status, outcome, case_number, people, attempts, next_at, done_at) on department_event to kuaiban_app;
grant update (status, ended_at) on prompt to kuaiban_app;

-- down

delete from exchange where direction = 'push';
alter table exchange drop constraint exchange_direction_check, add constraint exchange_direction_check check (direction in ('ask', 'tell'));
drop table prompt, department_event;
