-- What is in publicity is read by anybody, without reading any case: what may be published of it stands in the projection, under a name
-- that says nothing about the case. Who objected reads what came of it; the event itself stands in its case.

-- up

alter table case_item add column publicity_id text, add column publicity jsonb;
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected'));
create unique index case_item_published on case_item (region, publicity_id) where publicity_id is not null;

create table objection (
  region      char(6) not null,
  case_number text not null,
  seq         integer not null,
  item_no     integer not null,
  objector    uuid not null,
  at          timestamptz not null,
  primary key (region, case_number, seq)
);
create index objection_of on objection (region, objector, at);

grant select, insert on objection to kuaiban_app;

-- down

drop table objection;
drop index case_item_published;
update case_item set mark = null where mark = 'objected';
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered'));
alter table case_item drop column publicity, drop column publicity_id;
