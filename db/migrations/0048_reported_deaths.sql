-- A department tells of a death (死亡信息共享): what runs for whoever died is held from the month after, until the register itself knows of the death, or
-- the report is taken back or found wrong. Both tables are only ever added to; a report holds while no act has lifted it.

-- up

create table reported_death (
  region     char(6) not null,
  -- That of the department's word.
  id         uuid not null,
  subject_id uuid not null,
  department text not null,
  scenario   text not null,
  -- Months that begin on this day or later are held.
  died_on    date not null,
  at         timestamptz not null,
  primary key (region, id)
);
create index reported_death_of_subject on reported_death (region, subject_id);
create index reported_death_by_time on reported_death (region, at desc);

create table reported_death_act (
  region    char(6) not null,
  report_id uuid not null,
  -- An officer has made sure of it; or it holds no more, by an officer or because its department takes it back.
  act       text not null check (act in ('confirmed', 'lifted')),
  at        timestamptz not null,
  by        text not null,
  note      text, -- sealed
  primary key (region, report_id, act)
);

grant select, insert on reported_death, reported_death_act to kuaiban_app;

-- down

drop table reported_death_act, reported_death;
