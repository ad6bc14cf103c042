/** A payment that is to go out, before anything was kept back of it. `corrects`: the plans in whose place its own stands. */
export type Outgoing = { readonly id: string; readonly payee: string; readonly fund: string; readonly month: string; readonly amountFen: number; readonly corrects: readonly string[] };

/** What is still owed back of one payment that was not due. */
export type OpenClaim = { readonly id: string; readonly plan: string; readonly payee: string; readonly fund: string; readonly month: string; readonly leftFen: number };

/** So much of a payment is kept back for a claim. */
export type Withholding = { readonly order: string; readonly claim: string; readonly amountFen: number };

/**
 * What is kept back of payments for the claims against the same payee and fund, the oldest first: never more than is owed, and of a running benefit no
 * more than a share (percent). A payment in the place of another of the same month settles with it whole: only the difference is owed.
 */
export function withholdings(orders: readonly Outgoing[], claims: readonly OpenClaim[], sharePercent: number): readonly Withholding[] {
  const left = new Map(claims.map(({ id, leftFen }) => [id, leftFen]));
  return orders.flatMap((order) => {
    const ofPayee = claims.filter(({ payee, fund }) => payee === order.payee && fund === order.fund);
    const replaced = ofPayee.filter(({ plan, month }) => order.corrects.includes(plan) && month === order.month);
    const kept: Withholding[] = [];
    let room = order.amountFen;
    const take = (claim: OpenClaim, most: number): void => {
      const amountFen = Math.min(most, left.get(claim.id) ?? 0);
      if (amountFen <= 0) return;
      left.set(claim.id, (left.get(claim.id) ?? 0) - amountFen);
      room -= amountFen;
      kept.push({ order: order.id, claim: claim.id, amountFen });
    };
    for (const claim of replaced) take(claim, room);
    let share = Math.floor((room * sharePercent) / 100);
    for (const claim of ofPayee) {
      if (replaced.includes(claim)) continue;
      const before = room;
      take(claim, share);
      share -= before - room;
    }
    return kept;
  });
}
