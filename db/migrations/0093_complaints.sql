-- Complaints and suggestions (投诉举报、意见建议): anybody hands one in, with an account or a telephone number and a code. What was said is only ever added to: sealed, because
-- it tells of persons, and chained as the events of cases are. `complaint` is what lists, figures and locks go by, and holds no words.

-- up

create table complaint (
  region      char(6) not null,
  number      text not null,
  key         uuid not null,
  kind        text not null check (kind in ('complaint', 'suggestion')),
  about_kind  text not null check (about_kind in ('case', 'service', 'office', 'commitment', 'other')),
  about_ref   text,
  -- Where it happened: an office, `city` for the city's own hall.
  office      text,
  -- Whoever had signed in.
  subject_id  uuid,
  -- Keyed hash of number and code.
  query_hash  text not null,
  status      text not null check (status in ('open', 'taken', 'asked', 'answered', 'mending', 'closed')),
  handler     text,
  unit        text,
  -- The last day of what is to be done next: to answer, or to carry out what follows.
  act_by      date,
  due_day     date,
  outcome     text check (outcome in ('upheld', 'partly', 'not-upheld', 'adopted', 'noted')),
  objected    boolean not null default false,
  handed_at   timestamptz not null,
  -- The first answer, and whether it came in time.
  answered_at timestamptz,
  in_time     boolean,
  closed_at   timestamptz,
  version     integer not null,
  head_hash   text not null,
  primary key (region, number),
  unique (region, key)
);
create index complaint_open on complaint (region, act_by) where closed_at is null;
create index complaint_by_month on complaint (region, handed_at);

create table complaint_event (
  region    char(6) not null,
  number    text not null,
  seq       integer not null,
  type      text not null,
  at        timestamptz not null,
  actor     text not null,
  data      text not null, -- encrypted
  prev_hash text not null,
  hash      text not null,
  primary key (region, number, seq)
);

grant select, insert, update (status, handler, unit, act_by, due_day, outcome, objected, answered_at, in_time, closed_at, version, head_hash) on complaint to kuaiban_app;
grant select, insert on complaint_event to kuaiban_app;

-- They are sealed with the day, after the events of cases and of inspections.
alter table daily_seal drop constraint daily_seal_form_check, add constraint daily_seal_form_check check (form in (1, 2, 3));
create index complaint_of on complaint (region, subject_id, handed_at) where subject_id is not null;

-- down

alter table daily_seal drop constraint daily_seal_form_check, add constraint daily_seal_form_check check (form in (1, 2));
drop table complaint_event, complaint;
