-- A published answer that turns out wrong is taken back with its reason, or a corrected one stands in its place: under its number, as another edition.
-- What was published stays as it was; only that it no longer holds is added.

-- up

alter table published_answer
  add column edition integer not null default 1 check (edition >= 1),
  add column withdrawn_by text,
  add column withdrawn_reason text,
  drop constraint published_answer_pkey,
  add primary key (region, number, edition);
drop index published_answer_by_time;
create index published_answer_by_time on published_answer (region, published_at desc, number);
revoke update on published_answer from kuaiban_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on published_answer to kuaiban_app;

-- Where a core system keeps the register a correction is an order that it books or rejects.
alter table correction add column master text, add column ordered_at timestamptz,
  -- No rule goes by the entry meanwhile: the department that keeps the original was asked, or what it confirmed has still to be booked.
  add column contested boolean not null default false,
  drop constraint correction_status_check,
  add constraint correction_status_check check (status in ('open', 'referred', 'review', 'booking', 'corrected', 'removed', 'declined', 'rechecked', 'withdrawn'));
create index correction_booking on correction (region) where status = 'booking';
update correction set contested = true where status = 'referred';
grant update (master, ordered_at, contested) on correction to kuaiban_app;

-- down

drop index correction_booking;
update correction set status = 'open' where status = 'booking';
alter table correction drop column master, drop column ordered_at, drop column contested, drop constraint correction_status_check,
  add constraint correction_status_check check (status in ('open', 'referred', 'review', 'corrected', 'removed', 'declined', 'rechecked', 'withdrawn'));

revoke update (withdrawn_at, withdrawn_by, withdrawn_reason) on published_answer from kuaiban_app;
grant update on published_answer to kuaiban_app;
drop index published_answer_by_time;
delete from published_answer a where exists (select from published_answer b where b.region = a.region and b.number = a.number and b.edition > a.edition);
alter table published_answer
  drop constraint published_answer_pkey,
  add primary key (region, number),
  drop column edition, drop column withdrawn_by, drop column withdrawn_reason;
create index published_answer_by_time on published_answer (region, published_at desc) where withdrawn_at is null;
