-- What comes and stops by itself. A benefit that was taken over from an old system opens the payments that go on: a plan without a case, which belongs to
-- its import. And a department tells of a death (死亡信息共享): what runs for whoever died is held from the month after, until the register itself knows of the death, or
-- the report is taken back or found wrong. Both tables are only ever added to; a report holds while no act has lifted it.

-- up

alter table payment_plan alter column case_number drop not null, alter column item_no drop not null;
-- The import that brought it, and the matter that such a benefit is decided by today.
alter table payment_plan add column import_id uuid, add column service text;
alter table payment_plan add constraint payment_plan_from check ((case_number is null) = (import_id is not null) and (case_number is null) = (service is not null) and (case_number is null) = (item_no is null));
create index payment_plan_of_import on payment_plan (region, import_id) where import_id is not null;

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
drop index payment_plan_of_import;
-- What was brought by an import has no place in the older shape; where something was ordered of it, it stays under the import's name.
delete from payment_plan p where p.import_id is not null and not exists (select from payment_order o where o.region = p.region and o.plan_id = p.id);
alter table payment_plan drop constraint payment_plan_from;
update payment_plan set case_number = 'import/' || import_id, item_no = 1 where import_id is not null;
alter table payment_plan drop column import_id, drop column service;
alter table payment_plan alter column case_number set not null, alter column item_no set not null;
