-- The queue of an office: tickets, and everything that was done with each. A ticket holds for its day.

-- up

create table ticket (
  region     char(6) not null,
  id         uuid not null,
  office     text not null,
  day        date not null,
  number     integer not null check (number > 0),
  subject_id text not null,
  state      text not null check (state in ('waiting', 'called', 'serving', 'aside', 'done', 'left')),
  taken_at   timestamptz not null,
  calls      integer not null default 0,
  called_at  timestamptz,
  begun_at   timestamptz,
  aside_at   timestamptz,
  clerk      text,
  wicket     integer,
  primary key (region, id),
  unique (region, office, day, number)
);
-- One clerk has one ticket at a time: the last hold should two calls ever come through at once.
create unique index ticket_at_clerk on ticket (region, day, clerk) where state in ('called', 'serving');
create index ticket_of_person on ticket (region, subject_id, day);
grant select, insert, update (state, calls, called_at, begun_at, aside_at, clerk, wicket) on ticket to kuaiban_app;

create table ticket_event (
  region char(6) not null,
  ticket uuid not null,
  no     integer not null,
  act    text not null check (act in ('take', 'call', 'again', 'begin', 'aside', 'back', 'done', 'leave')),
  at     timestamptz not null,
  clerk  text,
  primary key (region, ticket, no),
  foreign key (region, ticket) references ticket
);
grant select, insert on ticket_event to kuaiban_app;

-- down

drop table ticket_event;
drop table ticket;
