-- Assistance between agencies: the people of desks (协查窗口), who sign in as staff do and are no officers, and at which desks an item has a
-- request open. They decide nothing and see only what their desk was asked. Joint review: which officers of other lines of work have still to speak to an item.

-- up

create table assistant (
  region     char(6) not null,
  id         text not null,
  number     text not null,
  name       text not null,
  department text not null,
  -- The desks of that department at which they answer.
  desks      text[] not null,
  primary key (region, id),
  unique (region, number)
);
grant select, insert, update on assistant to kuaiban_app;

-- `department/desk` of each open request.
alter table case_item add column desks text[], add column joint text[];
create index case_item_desks on case_item (region) where desks is not null;
create index case_item_joint on case_item (region) where joint is not null;
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others', 'examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised', 'assistance-asked', 'assistance-late', 'assisted', 'joint-due', 'joint-disagrees', 'joint-corrects'));

-- down

update case_item set mark = null where mark in ('assistance-asked', 'assistance-late', 'assisted', 'joint-due', 'joint-disagrees', 'joint-corrects');
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others', 'examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised'));
drop index case_item_joint;
drop index case_item_desks;
alter table case_item drop column joint, drop column desks;
drop table assistant;
