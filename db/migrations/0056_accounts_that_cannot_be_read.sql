-- An account that was noted masked is none that a bank could pay to: its orders wait until another is named, are told to their payee, and hold up nobody else's.

-- up

-- The entry of the register whose account cannot be paid to, nil where it is the one named with the decision: as long as that is the account, nothing is tried.
alter table payment_order add column unreadable uuid;
grant update (unreadable) on payment_order to kuaiban_app;
drop view payment_order_state;
create view payment_order_state as
select o.*, case when o.withheld_fen = o.amount_fen then 'withheld' when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(o.came_back_at, f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;
grant select on payment_order_state to kuaiban_app;

-- down

drop view payment_order_state;
create view payment_order_state as
select o.region, o.id, o.plan_id, o.month, o.fund, o.payee_id, o.amount_fen, o.replaces, o.ordered_at, o.file_id, o.line, o.account, o.account_entry, o.reason, o.withheld_fen, o.refunds, o.came_back_at,
  case when o.withheld_fen = o.amount_fen then 'withheld' when o.reason is not null then 'returned' when o.file_id is null then 'ordered' else case f.status when 'made' then 'filed' when 'sent' then 'sent' else 'paid' end end as status,
  coalesce(o.came_back_at, f.settled_at, f.sent_at, o.ordered_at) as at
from payment_order o left join payment_file f on f.region = o.region and f.id = o.file_id;
grant select on payment_order_state to kuaiban_app;
alter table payment_order drop column unreadable;
