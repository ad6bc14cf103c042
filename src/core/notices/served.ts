import { dayOf } from '../clocks/day.ts';

/** available: the day on which it could be read · opened: the day on which it was */
export type ServiceRule = 'available' | 'opened';

/** How a document reached somebody, as instants: since when it could be read, when they opened it, whether they had agreed to be served electronically when it was made, when it was delivered or handed over on paper. */
export type Reached = { readonly availableAt: string; readonly openedAt?: string; readonly consented: boolean; readonly deliveredAt?: string };

/**
 * The day (`YYYY-MM-DD`) on which a document counts as served: on paper, when the carrier delivered it (民事诉讼法 第九十一条); electronically nothing without
 * consent at the moment it was made, and under `opened` nothing before it was opened. Which rule holds is a parameter of the region, after 第九十条第二款. The earlier of both counts.
 */
export function servedOn(rule: ServiceRule, document: Reached): string | undefined {
  const days = [electronically(rule, document), ...(document.deliveredAt === undefined ? [] : [dayOf(document.deliveredAt)])].filter((day) => day !== undefined);
  return days.toSorted()[0];
}

/**
 * The day (`YYYY-MM-DD`) from which somebody knows of a decision, with which the time of a remedy begins (行政复议法 第二十条, 行政诉讼法 第四十六条: 自知道或者应当知道之日起): that of its service or,
 * where they opened it without having agreed to be served that way, of its opening. `undefined` where nothing says that they know of it: then no end can be told. @param rule none where the region has none
 */
export function knownOn(rule: ServiceRule | undefined, document: Reached): string | undefined {
  const opened = document.openedAt === undefined ? [] : [dayOf(document.openedAt)];
  return [servedOn(rule ?? 'opened', document) ?? [], opened].flat().toSorted()[0];
}

function electronically(rule: ServiceRule, document: Reached): string | undefined {
  if (!document.consented) return undefined;
  if (rule === 'available') return dayOf(document.availableAt);
  return document.openedAt === undefined ? undefined : dayOf(document.openedAt);
}
