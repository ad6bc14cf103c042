-- Supervision of what is running: what a supervisor's list shows stands in the projection, as an officer's queue does, with the moment at
-- which an item is reported upwards by itself. Who is away, from when to when, is on record with who entered it; a day is never rewritten,
-- an absence only ends. An attempt to ask for an abolished proof was refused and changed no case: it is counted here.

-- up

alter table case_item add column supervision jsonb, add column escalate_at timestamptz;
create index case_item_escalate on case_item (region, escalate_at) where escalate_at is not null;

create table absence (
  region     char(6) not null,
  id         uuid not null,
  officer    text not null,
  from_day   date not null,
  -- Until further notice where nobody knows.
  to_day     date,
  reason     text not null check (reason in ('leave', 'sick', 'duty', 'training', 'other')),
  entered_by text not null,
  at         timestamptz not null,
  -- The first day back, where somebody is back before the last day.
  back_day   date,
  ended_by   text,
  primary key (region, id),
  check (to_day is null or to_day >= from_day)
);
create index absence_of on absence (region, officer, from_day);

create table blocked_ask (
  region      char(6) not null,
  id          uuid not null,
  officer     text not null,
  case_number text not null,
  item_no     integer not null,
  service     text not null,
  evidence    text not null,
  at          timestamptz not null,
  primary key (region, id)
);
create index blocked_ask_of on blocked_ask (region, at);

grant select, insert, update on absence to kuaiban_app;
grant select, insert on blocked_ask to kuaiban_app;

-- down

drop table blocked_ask, absence;
drop index case_item_escalate;
alter table case_item drop column escalate_at, drop column supervision;
