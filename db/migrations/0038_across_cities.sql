-- Across cities: a counter of another city accepts what this one decides. The visit lies where the matter is decided; the counter keeps only that there was one.

-- up

-- Whose counter it is, and the public number of its clerk there; null at a counter of the city itself.
alter table counter_visit add column helper char(6), add column desk text, add check ((helper is null) = (desk is null) and helper <> region);
-- Clerks of other cities have their one open visit in their own city's rows.
drop index counter_visit_one_open;
create unique index counter_visit_one_open on counter_visit (region, clerk) where ended_at is null and helper is null;
create index counter_visit_of_subject on counter_visit (region, subject_id);

-- What the counters of a city did for other cities: which visit, of which city; nothing of the person.
create table helped_visit (
  region     char(6) not null,
  id         uuid not null,
  clerk      text not null,
  -- The city that decides.
  city       char(6) not null,
  begun_at   timestamptz not null,
  until      timestamptz not null,
  ended_at   timestamptz,
  primary key (region, id)
);
create unique index helped_visit_one_open on helped_visit (region, clerk) where ended_at is null;
create index helped_visit_latest on helped_visit (region, begun_at desc);
grant select, insert, update (ended_at) on helped_visit to kuaiban_app;

-- down

drop table helped_visit;
delete from counter_visit where helper is not null;
drop index counter_visit_of_subject;
drop index counter_visit_one_open;
update counter_visit set ended_at = until where ended_at is null;
alter table counter_visit drop column desk, drop column helper;
create unique index counter_visit_one_open on counter_visit (region, clerk) where ended_at is null;
