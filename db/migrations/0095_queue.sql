-- The queue of an office: tickets of a day, everything that was done with each, and appointments for a time of a day.

-- up

create table hall_booking (
  region      char(6) not null,
  id          uuid not null,
  office      text not null,
  day         date not null,
  slot        text not null check (slot ~ '^[0-2][0-9]:[0-5][0-9]$'),
  kind        text,
  subject_id  uuid not null,
  booked_at   timestamptz not null,
  ended_at    timestamptz,
  reminded_at timestamptz,
  state       text not null default 'booked' check (state in ('booked', 'cancelled', 'arrived')),
  primary key (region, id)
);
create index hall_booking_of_slot on hall_booking (region, office, day, slot) where state <> 'cancelled';
create index hall_booking_of_person on hall_booking (region, subject_id, day);
grant select, insert, update (state, ended_at, reminded_at) on hall_booking to kuaiban_app;

-- A ticket of a kiosk without a card is nobody's: subject_id stays empty.
create table ticket (
  region      char(6) not null,
  id          uuid not null,
  office      text not null,
  day         date not null,
  number      integer not null check (number > 0),
  class       text not null check (class in ('ordinary', 'appointment', 'green')),
  kind        text,
  reason      text,
  slot        text,
  channel     text not null check (channel in ('web', 'mobile', 'kiosk', 'counter')),
  subject_id  uuid,
  state       text not null check (state in ('waiting', 'called', 'serving', 'aside', 'done', 'left')),
  taken_at    timestamptz not null,
  calls       integer not null default 0,
  called_at   timestamptz,
  begun_at    timestamptz,
  aside_at    timestamptz,
  back_at     timestamptz,
  done_at     timestamptz,
  clerk       text,
  wicket      integer,
  for_wicket  integer,
  primary key (region, id),
  unique (region, office, day, number),
  check ((class = 'green') = (reason is not null)),
  check ((class = 'appointment') = (slot is not null))
);
-- One clerk has one ticket at a time, one window calls one, one person has one open: the last hold should two acts ever come through at once.
create unique index ticket_at_clerk on ticket (region, day, clerk) where state in ('called', 'serving');
create unique index ticket_at_wicket on ticket (region, office, day, wicket) where state in ('called', 'serving');
create index ticket_of_person on ticket (region, subject_id, day) where subject_id is not null;
grant select, insert, update (state, calls, called_at, begun_at, aside_at, back_at, done_at, clerk, wicket, for_wicket) on ticket to kuaiban_app;

create table ticket_event (
  region char(6) not null,
  ticket uuid not null,
  no     integer not null,
  act    text not null check (act in ('take', 'call', 'again', 'begin', 'aside', 'back', 'pass', 'done', 'leave')),
  at     timestamptz not null,
  clerk  text,
  wicket integer,
  primary key (region, ticket, no),
  foreign key (region, ticket) references ticket
);
grant select, insert on ticket_event to kuaiban_app;

-- down

drop table ticket_event;
drop table ticket;
drop table hall_booking;
