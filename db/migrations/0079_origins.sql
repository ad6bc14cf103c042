-- From where a case was handed in, as far as the watch needs it: keyed hashes that lead back to nobody, removed after the time that the watch looks back over.
-- Lists of departments that the watch has seen. Alarms that a supervisor has stopped by hand; what desks of departments are asked about an alarm.

-- up

create table case_origin (
  region      char(6) not null,
  case_number text not null,
  -- kiosk or counter: a device of the house that many use; null: somebody's own.
  terminal    text check (terminal in ('kiosk', 'counter')),
  device      text not null,
  network     text,
  -- Of the address to which something is sent.
  mail        text,
  at          timestamptz not null,
  primary key (region, case_number)
);
create index case_origin_at on case_origin (region, at);
grant select, insert, delete on case_origin to kuaiban_app;

-- Lists of before are not watched.
alter table pull add column watched boolean not null default false;
update pull set watched = true where status = 'done';
create index pull_unwatched on pull (region, done_at) where status = 'done' and not watched;
grant update (watched) on pull to kuaiban_app;

alter table alarm_act drop constraint alarm_act_kind_check;
alter table alarm_act add constraint alarm_act_kind_check check (kind in ('noted', 'taken', 'stopped', 'released', 'closed'));
grant update (brake) on alarm to kuaiban_app;

-- Which desk of which department in the same city is asked, and up to the end of which day; null: the supervisors of another city are.
alter table alarm_enquiry add column desk text, add column until date, add constraint alarm_enquiry_until check ((desk is null) = (until is null));
create index alarm_enquiry_desk on alarm_enquiry (region, desk) where desk is not null and answered_at is null;

-- Whether another city has an alarm about the same.
create index alarm_same on alarm (class, key) where closed_at is null;

-- down

drop index alarm_same, alarm_enquiry_desk;
delete from alarm_enquiry where desk is not null;
alter table alarm_enquiry drop constraint alarm_enquiry_until, drop column until, drop column desk;
alter table alarm_act drop constraint alarm_act_kind_check;
delete from alarm_act where kind = 'stopped';
alter table alarm_act add constraint alarm_act_kind_check check (kind in ('noted', 'taken', 'released', 'closed'));
revoke update (brake) on alarm from kuaiban_app;
drop index pull_unwatched;
alter table pull drop column watched;
drop table case_origin;
