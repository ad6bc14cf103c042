import { dayOf } from '../clocks/day.ts';

/** available: the day on which it could be read · opened: the day on which it was */
export type ServiceRule = 'available' | 'opened';

/**
 * The day (`YYYY-MM-DD`) on which a document counts as served: on paper, when the carrier delivered it (民事诉讼法 第九十一条); electronically nothing without
 * consent at the moment it was made, and under `opened` nothing before it was opened. Which rule holds is a parameter of the region, after 第九十条第二款. The earlier of both counts.
 */
export function servedOn(rule: ServiceRule, document: { readonly availableAt: string; readonly openedAt?: string; readonly consented: boolean; readonly deliveredAt?: string }): string | undefined {
  const days = [electronically(rule, document), ...(document.deliveredAt === undefined ? [] : [dayOf(document.deliveredAt)])].filter((day) => day !== undefined);
  return days.toSorted()[0];
}

function electronically(rule: ServiceRule, document: { readonly availableAt: string; readonly openedAt?: string; readonly consented: boolean }): string | undefined {
  if (!document.consented) return undefined;
  if (rule === 'available') return dayOf(document.availableAt);
  return document.openedAt === undefined ? undefined : dayOf(document.openedAt);
}
