-- A person says that an entry of the register is wrong; officers look into it. What was said and done is only ever added to, sealed, because it
-- says what the entry says; `correction` is what lists and locks go by.

-- up

create table correction (
  region     char(6) not null,
  number     text not null,
  subject_id uuid not null,
  -- Chosen by who asks, so that the same request sent again is one.
  key        uuid not null,
  entry_id   uuid not null,
  register   text not null,
  status     text not null check (status in ('open', 'referred', 'review', 'corrected', 'removed', 'declined', 'rechecked', 'withdrawn')),
  officer    text,
  reviewer   text,
  due_day    date,
  file_id    uuid,
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  version    integer not null,
  primary key (region, number),
  unique (region, subject_id, key)
);
-- One entry is looked into once at a time.
create unique index correction_one_open on correction (region, subject_id, entry_id) where ended_at is null;
create index correction_of_subject on correction (region, subject_id, asked_at desc);
create index correction_of_officer on correction (region, officer) where ended_at is null;
create index correction_of_reviewer on correction (region, reviewer) where ended_at is null;

create table correction_event (
  region  char(6) not null,
  number  text not null,
  seq     integer not null,
  at      timestamptz not null,
  actor   text not null,
  data    text not null, -- encrypted
  -- Free of personal data, as the draw itself: what the draw is held against.
  draw_id uuid,
  draw    jsonb,
  primary key (region, number, seq)
);
create index correction_event_draw on correction_event (region, draw_id) where draw_id is not null;

grant select, insert, update (status, officer, reviewer, ended_at, version) on correction to kuaiban_app;
grant select, insert on correction_event to kuaiban_app;

-- What was removed because it is kept no longer: how much, from before which day, by which figure. Only the owner of the schema removes and notes it.
create table retention_run (
  region     char(6) not null,
  at         timestamptz not null,
  kind       text not null check (kind in ('access', 'exchange', 'answer', 'notice', 'draft')),
  before_day date not null,
  amount     text not null,
  source     text not null,
  removed    integer not null,
  primary key (region, at, kind)
);
grant select on retention_run to kuaiban_app;

-- down

drop table retention_run, correction_event, correction;
