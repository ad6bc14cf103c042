-- Appraisal by experts: the pool of each committee (专家库), whom an item has been drawn for, and what an officer's queue says of it. Experts
-- sign in as staff do and are no officers: they decide nothing and see only what was drawn for them.

-- up

create table expert (
  region     char(6) not null,
  id         text not null,
  number     text not null,
  name       text not null,
  -- The line of work whose pool it is, and the speciality there.
  committee  text not null,
  speciality text not null,
  present    boolean not null,
  recusals   text[] not null,
  primary key (region, id),
  unique (region, number)
);
grant select, insert, update on expert to kuaiban_app;

alter table case_item add column experts text[], add column visit_kind text check (visit_kind = 'examination');
create index case_item_experts on case_item (region) where experts is not null;
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others', 'examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised'));

-- down

update case_item set mark = null where mark in ('examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised');
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others'));
drop index case_item_experts;
alter table case_item drop column visit_kind, drop column experts;
drop table expert;
