-- A supervisor orders a look-back at what was decided in some months (docs/inspections.md). The seed that draws it is committed to before the order is given, is used once, and is
-- opened with the draw. Orders are only ever added to and bound by their hashes; so is what was drawn by them. `recheck` says which decision is held against what departments say
-- by then, and what came of it.

-- up

create table look_back_seed (
  region       char(6) not null,
  no           integer not null,
  commitment   text not null,
  seed         text not null, -- encrypted
  committed_at timestamptz not null,
  primary key (region, no)
);

create table look_back (
  region     char(6) not null,
  -- That of its seed.
  no         integer not null,
  from_day   date not null,
  until_day  date not null check (until_day >= from_day),
  service    text,
  percent    integer not null check (percent between 1 and 100),
  reason     text not null, -- encrypted
  ordered_by text not null,
  ordered_at timestamptz not null,
  commitment text not null,
  prev_hash  text not null,
  hash       text not null,
  primary key (region, no)
);

create table look_back_draw (
  region     char(6) not null,
  no         integer not null,
  decided    integer not null,
  population text not null,
  chosen     jsonb not null,
  drawn_at   timestamptz not null,
  primary key (region, no)
);

grant select, insert on look_back_seed, look_back, look_back_draw to kuaiban_app;

create table recheck (
  region      char(6) not null,
  case_number text not null,
  item_no     integer not null,
  decided_on  date not null,
  due_at      timestamptz not null,
  tries       integer not null default 0,
  -- moot: another decision stands by then · silent: a department did not answer in the end, and what the others and the register say was the same
  outcome     text check (outcome in ('same', 'differs', 'silent', 'moot')),
  done_at     timestamptz,
  primary key (region, case_number, item_no)
);
create index recheck_due on recheck (region, due_at) where outcome is null;
create index recheck_done on recheck (region, done_at) where outcome is not null;
grant select, insert, update (due_at, tries, outcome, done_at) on recheck to kuaiban_app;

alter table inspection drop constraint inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'special', 'automatic', 'promise'));

-- down

alter table inspection drop constraint inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'automatic', 'promise'));
drop table recheck, look_back_draw, look_back, look_back_seed;
