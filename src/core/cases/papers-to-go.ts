import { paperName, readPaper } from './document.ts';
import type { Handover } from './handover.ts';
import type { ItemStatus, SecondCorrection } from './item.ts';

type Decided = { readonly no: number; readonly status?: ItemStatus; readonly second?: SecondCorrection; readonly lapsed?: object; readonly papers?: readonly Handover[]; readonly decidedBy?: readonly string[] };

/** The papers that say what holds of an item: its decision (`D3`), or what took its place (`G3`); with what found that it stands (`D3`, `G3`); of one that ended without an answer the notice of that (`L3`); while a correction is awaited the request for it (`C3`, `C3N2`). */
export function decidedBy({ no, decidedBy: since, lapsed, status, second }: Decided): readonly string[] {
  if (status === 'correction') return [paperName({ kind: 'correction', no, ...(second?.answer?.granted && { nth: 2 }) })];
  return since ?? [paperName({ kind: lapsed ? 'closing' : 'decision', no })];
}

/** Those after one more look at it. @param upheld whether what held before stands, or another took its place */
export function decidedAgain(item: Decided, upheld: boolean): readonly string[] {
  const before = decidedBy(item);
  const last = readPaper(before.at(-1) ?? '');
  const name = paperName({ kind: 'change', no: item.no, ...(last?.kind === 'change' && { nth: (last.nth ?? 1) + 1 }) });
  return upheld ? [...before, name] : [name];
}

/** The papers of a parcel that was sent or handed over; one from before a decision could be looked at again held the decision. */
export function papersIn({ of }: Pick<Handover, 'of'>, { no }: Pick<Decided, 'no'>): readonly string[] {
  return of ?? [paperName({ kind: 'decision', no })];
}

/** When the paper that says what holds was delivered or handed over on paper; `undefined` where it was not. */
export function deliveredAt(item: Decided): string | undefined {
  const last = decidedBy(item).at(-1) ?? '';
  return item.papers?.find((each) => each.done !== undefined && papersIn(each, item).includes(last))?.done?.at;
}

/** Which of them have not been delivered on paper, the oldest first: what goes in one envelope, or is handed over together. */
export function papersToGo(item: Decided): readonly string[] {
  const delivered = (item.papers ?? []).flatMap((each) => (each.done ? papersIn(each, item) : []));
  return decidedBy(item).filter((name) => !delivered.includes(name));
}
