-- Decisions are inspected after they were made (docs/inspections.md). What was found, said and concluded is only ever added to: sealed, because it tells of persons, and
-- chained as the events of cases are, so that a changed byte is found. `inspection` is what lists and locks go by; `inspection_sample` says what was drawn of which day.

-- up

create table inspection (
  region      char(6) not null,
  number      text not null,
  kind        text not null check (kind in ('after', 'sample', 'cross', 'look-back', 'automatic', 'promise')),
  case_number text not null,
  item_no     integer not null,
  -- The day whose seed has drawn it, or on which it was decided: the same decision is inspected once for one occasion.
  day         date not null,
  subject_id  uuid not null,
  service     text not null,
  status      text not null check (status in ('open', 'hearing', 'concluding', 'review', 'ordered', 'closed')),
  score       integer not null,
  inspector   text,
  due_day     date,
  hearing_until date,
  conclusion  text check (conclusion in ('in-order', 'mended', 'burden')),
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  -- Files that it names: what nobody names is removed.
  files       uuid[] not null default '{}',
  version     integer not null,
  head_hash   text not null,
  primary key (region, number),
  unique (region, kind, case_number, item_no, day)
);
create index inspection_of_inspector on inspection (region, inspector) where closed_at is null;
create index inspection_to_draw on inspection (region, score desc, opened_at) where closed_at is null and inspector is null;
create index inspection_ordered on inspection (region) where status = 'ordered';
create index inspection_heard on inspection (region, hearing_until) where status = 'hearing';
create index inspection_by_day on inspection (region, kind, day);
create index inspection_of_subject on inspection (region, subject_id) where files <> '{}';
create index inspection_of_case on inspection (region, case_number);

create table inspection_event (
  region    char(6) not null,
  number    text not null,
  seq       integer not null,
  type      text not null,
  at        timestamptz not null,
  actor     text not null,
  data      text not null, -- encrypted
  prev_hash text not null,
  hash      text not null,
  -- Free of personal data, as the draw itself: what the draw is held against.
  draw_id   uuid,
  draw      jsonb,
  primary key (region, number, seq)
);
create index inspection_event_draw on inspection_event (region, draw_id) where draw_id is not null;

-- One draw of a day: from what, by which seed, and what came out.
create table inspection_sample (
  region     char(6) not null,
  kind       text not null check (kind in ('sample', 'cross', 'look-back')),
  day        date not null,
  -- The day of the decisions it was drawn from.
  of_day     date not null,
  commitment text not null,
  decided    integer not null,
  population text not null,
  chosen     jsonb not null,
  drawn_at   timestamptz not null,
  primary key (region, kind, day)
);

grant select, insert, update (status, inspector, hearing_until, conclusion, closed_at, files, version, head_hash) on inspection to kuaiban_app;
grant select, insert on inspection_event, inspection_sample to kuaiban_app;

-- Approvals by the rules alone that somebody has still to look at are found by day.
create index case_event_decided_by_rules on case_event (region, at) where type = 'decided' and data->>'by' = 'rules';

-- down

drop index case_event_decided_by_rules;
drop table inspection_sample, inspection_event, inspection;
