-- What people are told: written in the transaction of what it tells of, read in the hall, and sent over other channels later.

-- up

create table notice (
  region      char(6) not null,
  id          uuid not null,
  person_id   uuid not null,
  cause       text not null,
  class       text not null check (class in ('decision', 'deadline', 'progress', 'payment')),
  case_number text not null,
  item_no     integer,
  title       jsonb not null,
  text        jsonb not null,
  -- For lines that others can read: nothing of the case.
  short       jsonb not null,
  at          timestamptz not null,
  read_at     timestamptz,
  -- When it was handed to the other channels; null where that has still to be done.
  sent_at     timestamptz,
  primary key (region, id)
);
create index notice_of_person on notice (region, person_id, at desc, id);
create index notice_unread on notice (region, person_id) where read_at is null;
create index notice_to_send on notice (at) where sent_at is null;
create index notice_of_case on notice (region, case_number);

grant select, insert on notice to kuaiban_app;
grant update (read_at, sent_at) on notice to kuaiban_app;

-- down

drop table notice;
