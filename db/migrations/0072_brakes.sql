-- Brakes on the instant way: since one was pulled nobody whom it concerns is decided about by the rules alone. They are released, never removed.

-- up

create table brake (
  region       char(6) not null,
  id           uuid not null,
  scope        jsonb not null,
  reason       text not null,
  by           text not null,
  at           timestamptz not null,
  released_at  timestamptz,
  released_by  text,
  release_note text,
  primary key (region, id),
  check ((released_at is null) = (released_by is null) and (released_at is null) = (release_note is null))
);
-- Read with every submission; mostly there is none.
create index brake_pulled on brake (region) where released_at is null;
create index brake_at on brake (region, at desc);
grant select, insert, update (released_at, released_by, release_note) on brake to kuaiban_app;
-- How many items each has sent to a person.
create index case_event_braked on case_event (region, (data->'decision'->>'brake')) where type = 'referred' and data->'decision'->>'brake' is not null;

-- down

drop index case_event_braked;
drop table brake;
