-- A spreadsheet in front of the cases: an employer uploads a row for each worker, every row is checked as a single application is, and the
-- good ones are filed, each as a case of its own. What was uploaded is sealed row by row; a row is no act of anybody, so that a sheet can be
-- thrown away. Where a batch stands follows from its rows and from whether filing was asked for.

-- up

create table batch (
  region        char(6) not null,
  id            uuid not null,
  enterprise_id uuid not null,
  life_event    text not null,
  file_name     text not null,
  -- Who hands it in, as events name them.
  actor         text not null,
  at            timestamptz not null,
  -- Rows of the file that had a case already.
  skipped       integer not null,
  pressed_at    timestamptz,
  primary key (region, id)
);
create index batch_of on batch (region, enterprise_id, at);

create table batch_row (
  region      char(6) not null,
  batch_id    uuid not null,
  no          integer not null,
  status      text not null check (status in ('read', 'bad', 'checked', 'filed', 'failed')),
  -- Name, number, answers and cells as typed.
  sealed      text not null,
  subject_id  uuid,
  case_number text,
  -- What is to be mended, in words without anything that was typed.
  faults      jsonb not null,
  -- Until when a worker has it in hand.
  held_until  timestamptz,
  primary key (region, batch_id, no),
  foreign key (region, batch_id) references batch (region, id) on delete cascade
);
create index batch_row_open on batch_row (region, no) where status in ('read', 'checked');

grant select, insert, update, delete on batch, batch_row to kuaiban_app;

-- down

drop table batch_row;
drop table batch;
