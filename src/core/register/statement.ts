import type { Recorded } from '../cases/event.ts';
import { isCaseNumber } from '../cases/number.ts';
import type { RegisterEntry } from './entry.ts';
import { isOver } from './open.ts';

/**
 * The statement of an entry of the register that a decision opened (登记信息证明). It follows from the entry alone, so that the same entry is
 * the same paper; once the entry has an end, that is another paper, which states both days. `no`: the item that opened it · `nth`: which of
 * its entries, from 1 · `to`: the end it states (`YYYY-MM-DD`)
 */
export type Statement = { readonly caseNumber: string; readonly no: number; readonly nth: number; readonly to?: string };

/** ended: what it states held until a day · replaced: its end is another by now · revoked: the entry was taken back */
export type StatementStanding = { readonly status: 'valid' | 'replaced' | 'revoked' } | { readonly status: 'ended'; readonly since: string };

const NUMBER = /^(.+)-B([1-9]\d{0,2})(?:N([2-9]|[1-9]\d))?(?:T(\d{4})(\d{2})(\d{2}))?$/;

/** Its number: `371300-20261121-000042-7-B3`, of the second entry that item 3 opened `…-B3N2`, of one that ended `…-B3T20270301`. */
export function statementNumber({ caseNumber, no, nth, to }: Statement): string {
  return `${caseNumber}-B${no}${nth > 1 ? `N${nth}` : ''}${to === undefined ? '' : `T${to.replaceAll('-', '')}`}`;
}

/** What a number is of, or `undefined` for any other text. It says nothing about whether there is such an entry. */
export function readStatementNumber(text: string): Statement | undefined {
  const [, caseNumber = '', no, nth, year, month, day] = NUMBER.exec(text) ?? [];
  if (!isCaseNumber(caseNumber)) return undefined;
  return { caseNumber, no: Number(no), nth: Number(nth ?? 1), ...(year !== undefined && { to: `${year}-${month}-${day}` }) };
}

/** The entries that the items of a case opened, each once, in their order: by `no` and `nth` one is found for ever. */
export function openedIn(history: readonly Recorded[]): { readonly no: number; readonly nth: number; readonly entry: string }[] {
  const found: { no: number; nth: number; entry: string }[] = [];
  for (const { event } of history) {
    for (const effect of 'effects' in event ? event.effects : []) {
      if (effect.kind !== 'opened' || !('no' in event) || found.some(({ entry }) => entry === effect.entry.id)) continue;
      found.push({ no: event.no, nth: found.filter(({ no }) => no === event.no).length + 1, entry: effect.entry.id });
    }
  }
  return found;
}

/** The statement of an entry as it is now; `undefined` for one that no item of the case opened. */
export function statementOfEntry(caseNumber: string, history: readonly Recorded[], entry: Pick<RegisterEntry, 'id' | 'end'>): Statement | undefined {
  const opened = openedIn(history).find((each) => each.entry === entry.id);
  return opened && { caseNumber, no: opened.no, nth: opened.nth, ...(entry.end && { to: entry.end.to }) };
}

/** Whether what a statement says is still so. @param taken whether the entry was taken back @param on the day it is checked */
export function standingOfStatement({ to }: Pick<Statement, 'to'>, entry: RegisterEntry, taken: boolean, on: string): StatementStanding {
  if (taken) return { status: 'revoked' };
  if (to !== undefined) return { status: entry.end?.to === to ? 'valid' : 'replaced' };
  const since = entry.end?.to ?? entry.to;
  return since !== null && isOver(entry, on) ? { status: 'ended', since } : { status: 'valid' };
}
