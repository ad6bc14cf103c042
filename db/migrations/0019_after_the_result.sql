-- After a result: it is looked at again, corrected, revoked, reinstated. Nothing is deleted: what an act takes back of the register or of the
-- payments is an act of its own (`register_reversal`); `void_at` and `revoked_at` say how things stand by the last of them. What was paid and
-- turns out not to be due is claimed, and recovered in the ledger.

-- up

alter table case_item add column reopened text check (reopened in ('officer', 'review')), add column again_officer text, add column again_reviewer text;
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own'));
create index case_item_again_officer on case_item (region, again_officer) where reopened is not null;
create index case_item_again_reviewer on case_item (region, again_reviewer) where reopened is not null;

alter table register_entry add column void_at timestamptz;
alter table register_end add column by_entry uuid, add column void_at timestamptz;
-- One that was taken back may be followed by another; only one can stand.
alter table register_end drop constraint register_end_pkey, add primary key (region, subject_id, entry_id, recorded_at);
create unique index register_end_standing on register_end (region, subject_id, entry_id) where void_at is null;
create view standing_entry as select * from register_entry where void_at is null;
create view standing_end as select * from register_end where void_at is null;

create table register_reversal (
  region      char(6) not null,
  subject_id  uuid not null,
  kind        text not null check (kind in ('entry', 'end', 'payment')),
  -- The entry, the entry whose end it is, or the plan.
  of_id       uuid not null,
  -- Of an end: when the end that was taken back was recorded.
  of_recorded timestamptz,
  -- Whether it holds again.
  standing    boolean not null,
  at          timestamptz not null,
  origin      jsonb not null,
  case_number text not null,
  item_no     integer not null,
  primary key (region, subject_id, kind, of_id, at)
);

-- `corrects`: the plan in whose place it stands.
alter table payment_plan add column revoked_at timestamptz, add column held_at timestamptz, add column corrects uuid;
create index payment_plan_revoked on payment_plan (region, id) where revoked_at is not null;

-- 暂停发放 and 恢复发放: by whom, when, why.
create table payment_hold (
  region  char(6) not null,
  plan_id uuid not null,
  at      timestamptz not null,
  held    boolean not null,
  reason  text not null,
  by      text not null,
  primary key (region, plan_id, at)
);

-- What was kept back of an order for a claim; `refunds`: the claim that was given up after some of it had been recovered.
alter table payment_order add column withheld_fen bigint not null default 0, add check (withheld_fen between 0 and amount_fen), add column refunds uuid;
drop index payment_order_once;
create unique index payment_order_once on payment_order (region, plan_id, month) where replaces is null and refunds is null;
create unique index payment_order_refund on payment_order (region, refunds) where refunds is not null and replaces is null;

drop view payment_order_state;
create view payment_order_state as
select o.*, case when o.withheld_fen = o.amount_fen then 'withheld' when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;

-- One order that was paid and is not due: so much is owed back.
create table payment_claim (
  region        char(6) not null,
  id            uuid not null,
  order_id      uuid not null,
  plan_id       uuid not null,
  payee_id      uuid not null,
  fund          text not null,
  month         date not null,
  amount_fen    bigint not null check (amount_fen > 0),
  recovered_fen bigint not null default 0,
  opened_at     timestamptz not null,
  cancelled_at  timestamptz,
  primary key (region, id),
  check (recovered_fen between 0 and amount_fen)
);
create unique index payment_claim_standing on payment_claim (region, order_id) where cancelled_at is null;
create index payment_claim_open on payment_claim (region, payee_id) where cancelled_at is null and recovered_fen < amount_fen;

-- What has been recovered of a claim: kept back of an order, or paid back, as an officer noted.
create table payment_recovery (
  region     char(6) not null,
  id         uuid not null,
  claim_id   uuid not null,
  order_id   uuid,
  amount_fen bigint not null check (amount_fen > 0),
  at         timestamptz not null,
  by         text not null,
  note       text not null,
  primary key (region, id)
);
create index payment_recovery_of_claim on payment_recovery (region, claim_id);
create unique index payment_recovery_of_order on payment_recovery (region, order_id, claim_id) where order_id is not null;

alter table ledger_entry drop constraint ledger_entry_check, add check ((event, debit, credit) in (
  ('ordered', 'fund', 'payable'), ('sent', 'payable', 'bank'), ('returned', 'bank', 'returned'), ('reordered', 'returned', 'payable'),
  ('claimed', 'receivable', 'fund'), ('withheld', 'payable', 'receivable'), ('repaid', 'bank', 'receivable'), ('forgone', 'fund', 'receivable'), ('refunded', 'receivable', 'payable')));

grant select on standing_entry, standing_end, payment_order_state to kuaiban_app;
grant select, insert on register_reversal, payment_hold, payment_claim, payment_recovery to kuaiban_app;
grant update (void_at) on register_entry, register_end to kuaiban_app;
grant update (revoked_at, held_at) on payment_plan to kuaiban_app;
grant update (withheld_fen) on payment_order to kuaiban_app;
grant update (recovered_fen, cancelled_at) on payment_claim to kuaiban_app;

-- down

delete from ledger_entry where event in ('claimed', 'withheld', 'repaid', 'forgone', 'refunded');
alter table ledger_entry drop constraint ledger_entry_check, add check ((event, debit, credit) in (('ordered', 'fund', 'payable'), ('sent', 'payable', 'bank'), ('returned', 'bank', 'returned'), ('reordered', 'returned', 'payable')));
drop table payment_recovery, payment_claim, payment_hold, register_reversal;
drop view payment_order_state, standing_entry, standing_end;
delete from payment_order where refunds is not null;
drop index payment_order_once;
alter table payment_order drop column withheld_fen, drop column refunds;
create unique index payment_order_once on payment_order (region, plan_id, month) where replaces is null;
create view payment_order_state as
select o.*, case when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;
grant select on payment_order_state to kuaiban_app;
alter table payment_plan drop column revoked_at, drop column held_at, drop column corrects;
delete from register_end where void_at is not null;
alter table register_end drop constraint register_end_pkey, drop column by_entry, drop column void_at, add primary key (region, subject_id, entry_id);
revoke update (void_at) on register_entry from kuaiban_app;
alter table register_entry drop column void_at;
update case_item set mark = null where mark in ('by-person', 'appeal', 'own');
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected'));
alter table case_item drop column reopened, drop column again_officer, drop column again_reviewer;
