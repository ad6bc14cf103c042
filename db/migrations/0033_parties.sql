-- Who acts as somebody else: clerks as their enterprise. What was named stays as it was; other terms are another appointment.

-- up

create table clerk (
  region        char(6) not null,
  -- Chosen by who names the clerk, so that the same naming sent again is one.
  id            uuid not null,
  enterprise_id uuid not null,
  person_id     uuid not null,
  scopes        text[] not null,
  -- Life events and services by their id; null: all that the enterprise may hand in.
  events        text[],
  from_day      date not null,
  to_day        date not null,
  named_at      timestamptz not null,
  ended_at      timestamptz,
  ended_by      text check (ended_by in ('enterprise', 'clerk', 'changed')),
  primary key (region, id),
  check ((ended_at is null) = (ended_by is null))
);
-- A person has one appointment of an enterprise at a time.
create unique index clerk_one on clerk (region, enterprise_id, person_id) where ended_at is null;
create index clerk_of_person on clerk (region, person_id) where ended_at is null;
grant select, insert, update (ended_at, ended_by) on clerk to kuaiban_app;

-- What a clerk did beside the cases, whose events name them: written with the act itself.
create table clerk_act (
  region        char(6) not null,
  id            uuid not null,
  enterprise_id uuid not null,
  clerk_id      uuid not null,
  at            timestamptz not null,
  what          text not null,
  -- A sheet, an address, a referral.
  target        text not null,
  primary key (region, id)
);
create index clerk_act_of on clerk_act (region, enterprise_id, at desc);
grant select, insert on clerk_act to kuaiban_app;

-- Acts through somebody are found by who did them; all others are not in it.
create index case_event_through on case_event (region, actor, at desc) where actor like '%/%';

-- down

drop index case_event_through;
drop table clerk_act, clerk;
