/** Whether an order, a row of payment_order_state, has reached somebody: paid, or kept back for another debt, also where only the rest of it came back. */
export const hasArrived = (order: string): string => `(${order}.status in ('paid', 'withheld') or ${order}.status = 'returned' and ${order}.withheld_fen > 0)`;

/** The plans in whose place a plan stands: the one that it corrects, the one that this had corrected, and so on. */
export const corrected = (plan: string): string => `
  (with recursive before as (select ${plan}.corrects as id union select c.corrects from before b join payment_plan c on c.region = ${plan}.region and c.id = b.id) select id from before where id is not null)`;

/** Whether an order waits for what it stands in the place of: at the bank, paid or not, or paid and not claimed yet. Sent whole meanwhile, the month would be paid twice. */
export const awaitsCorrected = (order: string, plan: string): string => `(${plan}.corrects is not null and exists (
  select from payment_order_state b join payment_plan w on w.region = b.region and w.id = b.plan_id and w.revoked_at is not null
  where b.region = ${order}.region and b.plan_id in ${corrected(plan)} and b.month = ${order}.month and b.refunds is null and (b.status in ('filed', 'sent') or ${hasArrived('b')})
    and not exists (select from payment_claim claimed where claimed.region = b.region and claimed.order_id = b.id and claimed.cancelled_at is null)))`;
