-- A bank returns a line days after it has called it paid (退票); and payments of a kind, or of a person across items, are held until a day.

-- up

-- What the bank said, under its own id: each is taken once, and what came of it stands beside. One that fits no line is kept for an operator.
create table payment_return (
  region     char(6) not null,
  id         text not null,
  file_id    uuid not null,
  line       integer not null,
  amount_fen bigint not null,
  reason     text not null,
  outcome    text not null check (outcome in ('returned', 'returned-before', 'no-such-line', 'other-amount')),
  order_id   uuid,
  at         timestamptz not null,
  primary key (region, id),
  check ((order_id is null) = (outcome = 'no-such-line'))
);
-- The money of an order comes back once.
create unique index payment_return_once on payment_return (region, order_id) where outcome = 'returned';

-- When an order came back after it had been called paid.
alter table payment_order add column came_back_at timestamptz, add check (came_back_at is null or reason is not null);
drop view payment_order_state;
create view payment_order_state as
select o.*, case when o.withheld_fen = o.amount_fen then 'withheld' when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(o.came_back_at, f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;

grant select on payment_order_state to kuaiban_app;
grant select, insert on payment_return to kuaiban_app;
grant update (came_back_at) on payment_order to kuaiban_app;

-- Payments of a matter, a fund or a person, or of several of these at once, or of the whole region, held with a reason and a basis until a moment.
create table payment_halt (
  region      char(6) not null,
  id          uuid not null,
  service     text,
  fund        text,
  payee_id    uuid,
  -- What the payee reads, a code of the catalogue.
  ground      text not null,
  -- Sealed: it speaks of a person.
  reason      text not null,
  basis       text not null,
  at          timestamptz not null,
  by          text not null,
  ends_at     timestamptz not null check (ends_at > at),
  released_at timestamptz,
  released_by text,
  -- Sealed.
  released_because text,
  primary key (region, id),
  check ((released_at is null) = (released_by is null) and (released_at is null) = (released_because is null))
);
create index payment_halt_standing on payment_halt (region, ends_at) where released_at is null;
grant select, insert on payment_halt to kuaiban_app;
grant update (released_at, released_by, released_because) on payment_halt to kuaiban_app;

-- down

drop table payment_halt;
drop view payment_order_state;
create view payment_order_state as
select o.region, o.id, o.plan_id, o.month, o.fund, o.payee_id, o.amount_fen, o.replaces, o.ordered_at, o.file_id, o.line, o.account, o.account_entry, o.reason, o.withheld_fen, o.refunds,
  case when o.withheld_fen = o.amount_fen then 'withheld' when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;
grant select on payment_order_state to kuaiban_app;
alter table payment_order drop column came_back_at;
drop table payment_return;
