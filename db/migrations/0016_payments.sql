-- What was planned is paid. A plan becomes orders, one for each month; orders go to the bank in files; the ledger says where the money is.
-- An order, once made, keeps its plan, month and amount: only its way to the account changes. The ledger is only ever added to.

-- up

-- A payment without a number of times runs until the entry it belongs to ends; 600 stood for that. The account is sealed, and whose it is
-- need not be whom the case is about. `next_month` is the first month that no run has looked at; null when nothing can follow.
alter table payment_plan alter column times drop not null;
alter table payment_plan add column payee_id uuid, add column account text, add column next_month date;
update payment_plan set times = nullif(times, 600), payee_id = subject_id, next_month = first_month;
alter table payment_plan alter column payee_id set not null;
create index payment_plan_of_payee on payment_plan (region, payee_id);
create index payment_plan_due on payment_plan (region, next_month, id) where next_month is not null;
grant update (next_month) on payment_plan to kuaiban_app;

-- What one transfer is told to the bank with: a file of lines with control totals, sent until the bank has it, under an id that it takes once.
create table payment_file (
  region     char(6) not null,
  id         uuid not null,
  fund       text not null,
  lines      integer not null check (lines > 0),
  total_fen  bigint not null check (total_fen > 0),
  status     text not null check (status in ('made', 'sent', 'settled')),
  made_at    timestamptz not null,
  attempts   integer not null default 0,
  next_at    timestamptz not null,
  receipt    text,
  sent_at    timestamptz,
  settled_at timestamptz,
  -- Why it goes no further: what the bank said, or what was wrong with its answer.
  trouble    text,
  primary key (region, id)
);
create index payment_file_under_way on payment_file (region, next_at) where status <> 'settled';

create table payment_order (
  region        char(6) not null,
  id            uuid not null,
  plan_id       uuid not null,
  month         date not null check (extract(day from month) = 1),
  fund          text not null,
  payee_id      uuid not null,
  amount_fen    bigint not null check (amount_fen > 0),
  -- The returned order in whose place it stands.
  replaces      uuid,
  ordered_at    timestamptz not null,
  -- Its line in a file, and the account the money went to, sealed; the register entry it came from is null where it is the one named with the decision.
  file_id       uuid,
  line          integer,
  account       text,
  account_entry uuid,
  -- Why it came back.
  reason        text,
  primary key (region, id),
  check ((file_id is null) = (line is null)),
  check (file_id is not null or reason is null)
);
-- Nobody is paid twice: one order for each plan and month, and one in place of each that came back.
create unique index payment_order_once on payment_order (region, plan_id, month) where replaces is null;
create unique index payment_order_again on payment_order (region, replaces) where replaces is not null;
create unique index payment_order_line on payment_order (region, file_id, line) where file_id is not null;
create index payment_order_of_payee on payment_order (region, payee_id, month);
create index payment_order_to_file on payment_order (region, fund, id) where file_id is null;
create index payment_order_returned on payment_order (region, id) where reason is not null;

-- How far an order has come is how far its file has: a hundred thousand of them need not be written for each step.
create view payment_order_state as
select o.*, case when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;

-- Double entry: a row takes an amount from one account and gives it to another, so that debit and credit are always equal.
create table ledger_entry (
  region     char(6) not null,
  order_id   uuid not null,
  event      text not null,
  fund       text not null,
  debit      text not null,
  credit     text not null,
  amount_fen bigint not null check (amount_fen > 0),
  at         timestamptz not null,
  primary key (region, order_id, event),
  check ((event, debit, credit) in (('ordered', 'fund', 'payable'), ('sent', 'payable', 'bank'), ('returned', 'bank', 'returned'), ('reordered', 'returned', 'payable')))
);

grant select, insert on payment_file, payment_order, ledger_entry to kuaiban_app;
grant update (status, attempts, next_at, receipt, sent_at, settled_at, trouble) on payment_file to kuaiban_app;
grant update (file_id, line, account, account_entry, reason) on payment_order to kuaiban_app;
grant select on payment_order_state to kuaiban_app;

-- down

drop view payment_order_state;
drop table ledger_entry, payment_order, payment_file;
drop index payment_plan_due, payment_plan_of_payee;
revoke update (next_month) on payment_plan from kuaiban_app;
alter table payment_plan drop column next_month, drop column account, drop column payee_id;
update payment_plan set times = 600 where times is null;
alter table payment_plan alter column times set not null;
