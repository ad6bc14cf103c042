-- The watch over submissions and decisions: what it remembers of a region and how far it has read, its alarms, what was done about them, and what supervisors of other cities are asked.

-- up

-- In which transaction an event was written: what is read in this order misses none that is committed later than its moment says. Events of before are not watched.
alter table case_event add column tx xid8;
alter table case_event alter column tx set default pg_current_xact_id();
create index case_event_watched on case_event (region, tx, case_number, seq) where tx is not null and type in ('submitted', 'decided', 'referred', 'answered');

create table watch (
  region      char(6) not null primary key,
  tx          xid8 not null,
  case_number text not null,
  seq         integer not null,
  state       jsonb not null,
  at          timestamptz not null
);

create table alarm (
  region      char(6) not null,
  id          uuid not null,
  detector    text not null,
  class       text not null,
  -- A keyed hash: tells nobody who it is.
  key         text not null,
  -- What it is about, as far as the house may name it: the id of an enterprise or a helper, an office, a matter.
  about       jsonb not null,
  since       timestamptz not null,
  found_at    timestamptz not null,
  raised_at   timestamptz not null,
  observed    double precision not null,
  expected    double precision not null,
  cases       text[] not null,
  -- What it stopped, where it did.
  brake       uuid,
  supervisor  text,
  closed_at   timestamptz,
  finding     text check (finding in ('real', 'false')),
  primary key (region, id),
  check ((closed_at is null) = (finding is null))
);
create index alarm_open on alarm (region, raised_at desc) where closed_at is null;
create index alarm_closed on alarm (region, closed_at desc) where closed_at is not null;

-- What was done about an alarm, in its order.
create table alarm_act (
  region char(6) not null,
  id     uuid not null,
  alarm  uuid not null,
  kind   text not null check (kind in ('noted', 'taken', 'released', 'closed')),
  note   text not null,
  by     text not null,
  at     timestamptz not null,
  primary key (region, id)
);
create index alarm_act_of on alarm_act (region, alarm, at);

-- What the supervisors of a city (`region`) are asked by those of another: they see the question and its figures, nothing else of the alarm.
create table alarm_enquiry (
  region      char(6) not null,
  id          uuid not null,
  from_region char(6) not null,
  alarm       uuid not null,
  detector    text not null,
  class       text not null,
  observed    double precision not null,
  expected    double precision not null,
  question    text not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  answer      text,
  answered_by text,
  answered_at timestamptz,
  primary key (region, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index alarm_enquiry_open on alarm_enquiry (region, asked_at) where answered_at is null;
create index alarm_enquiry_from on alarm_enquiry (from_region, alarm);

grant select, insert, update on watch to kuaiban_app;
grant select, insert, update (supervisor, closed_at, finding) on alarm to kuaiban_app;
grant select, insert on alarm_act to kuaiban_app;
grant select, insert, update (answer, answered_by, answered_at) on alarm_enquiry to kuaiban_app;

-- down

drop table alarm_enquiry, alarm_act, alarm, watch;
drop index case_event_watched;
alter table case_event drop column tx;
