-- A correction that nobody answers has an end, and the applicant is reminded of it. What was asked for before it had one is looked at soon: it is given one then.
-- Officers and supervisors are told what concerns them, and in which language people want to be told is kept.

-- up

alter table case_item add column correction_until date;
create index case_item_correction on case_item (region, correction_until) where correction_until is not null;
update case_item set retry_at = now() where status = 'correction' and retry_at is null;

-- Written in the transaction of what it tells of. Nothing of a person: the words follow from the cause.
create table staff_notice (
  region      char(6) not null,
  officer     text not null,
  id          uuid not null,
  cause       text not null,
  case_number text not null,
  item_no     integer not null,
  service     text not null,
  at          timestamptz not null,
  read_at     timestamptz,
  primary key (region, officer, id)
);
create index staff_notice_of_officer on staff_notice (region, officer, at desc, id);
create index staff_notice_unread on staff_notice (region, officer) where read_at is null;

-- Null: not chosen, so that messages are in Chinese, with English where both fit.
alter table contact add column language text check (language in ('zh', 'en'));

grant select, insert on staff_notice to kuaiban_app;
grant update (read_at) on staff_notice to kuaiban_app;

-- down

alter table contact drop column language;
drop table staff_notice;

drop index case_item_correction;
alter table case_item drop column correction_until;
