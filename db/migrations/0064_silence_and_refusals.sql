-- Experts have a last day for their opinion: what waits for one is looked at again by the worker, which from then on knows the day.
-- What a department refuses for good is no longer sent for ever, before all that follows it: it ends as refused until somebody of the
-- house sends it again or settles it.

-- up

update case_item set retry_at = now() where experts is not null and ended_at is null and retry_at is null;

alter table message add column refused text, add column refused_at timestamptz,
  drop constraint message_status_check, add constraint message_status_check check (status in ('queued', 'delivered', 'failing', 'refused', 'settled'));
drop index message_to_send;
create index message_to_send on message (next_at) where status in ('queued', 'failing');
create index message_refused on message (region, refused_at) where status = 'refused';

create table message_act (
  region  char(6) not null,
  message uuid not null,
  at      timestamptz not null,
  act     text not null check (act in ('again', 'settle')),
  officer text not null,
  note    text not null,
  primary key (region, message, at)
);
grant select, insert on message_act to kuaiban_app;

-- down

drop table message_act;
drop index message_refused;
drop index message_to_send;
update message set status = 'failing' where status in ('refused', 'settled');
alter table message drop constraint message_status_check, add constraint message_status_check check (status in ('queued', 'delivered', 'failing')), drop column refused_at, drop column refused;
create index message_to_send on message (next_at) where status <> 'delivered';
