/**
 * What can happen that somebody is told of, and the places that a text about it can fill.
 * file: the name of a spreadsheet · counts: how many of its rows came out how · matters: the short names of the items · count: how many · host: of an address · event: what was applied for · case: its number · entry: the kind of a register entry · thing: what is handed over · kept, merged: two numbers, masked · day: when · vacancy, fair: its name
 */
export const CAUSES = {
  accepted: ['event', 'count', 'case'],
  'taken-over': ['event', 'case', 'system', 'number'],
  'taken-back': ['matters', 'case', 'system', 'number'],
  approved: ['matters', 'count', 'case'],
  refused: ['matters', 'count', 'case'],
  dropped: ['matters', 'count', 'case'],
  upheld: ['matters', 'case'],
  changed: ['matters', 'case'],
  revoked: ['matters', 'case'],
  reinstated: ['matters', 'case'],
  correction: ['matters', 'case', 'until'],
  'correction-ends': ['matters', 'case', 'lastDay'],
  'correction-extended': ['matters', 'case', 'until'],
  lapsed: ['matters', 'case'],
  'goes-on': ['matters', 'case'],
  published: ['matters', 'case', 'until'],
  visit: ['matters', 'case'],
  'visit-ahead': ['matters', 'case', 'time'],
  'visit-reported': ['matters', 'case'],
  examination: ['matters', 'case'],
  'examination-ahead': ['matters', 'case', 'time'],
  'examination-reported': ['matters', 'case'],
  late: ['matters', 'case', 'reason'],
  choose: ['matters', 'case', 'thing'],
  collect: ['matters', 'case', 'thing'],
  sent: ['matters', 'case', 'thing', 'carrier', 'tracking'],
  'came-back': ['matters', 'case', 'thing', 'reason'],
  'dossier-arrived': ['matters', 'case'],
  'dossier-sent-back': ['matters', 'case'],
  'dossier-sent': ['matters', 'case'],
  'dossier-there': ['matters', 'case'],
  'dossier-returned': ['matters', 'case'],
  'dossier-missing': ['matters', 'case'],
  'remedy-ends': ['matters', 'case', 'remedy', 'lastDay'],
  unopened: ['matters', 'case', 'days'],
  'unopened-own': ['matters', 'case', 'days'],
  'paper-nowhere': ['matters', 'case'],
  paid: ['matters', 'case', 'fund', 'month', 'amount'],
  returned: ['matters', 'case', 'fund', 'month', 'amount', 'why'],
  'returned-late': ['matters', 'case', 'fund', 'month', 'amount', 'why'],
  'account-unreadable': ['matters', 'case', 'fund'],
  'repayment-confirmed': ['matters', 'case', 'fund', 'month', 'amount'],
  'repayment-rejected': ['matters', 'case', 'fund', 'month', 'amount'],
  'instalments-agreed': ['fund', 'amount', 'every', 'count', 'day'],
  'instalment-ahead': ['fund', 'amount', 'day', 'left'],
  'instalment-missed': ['fund', 'amount', 'day', 'left'],
  'instalments-over': ['fund', 'amount'],
  'instalments-not-owed': ['fund', 'amount'],
  'instalments-stopped': ['fund', 'left'],
  'entry-answered': ['entry'],
  'entry-not-booked': ['entry', 'reason'],
  'numbers-joined': ['kept', 'merged', 'day'],
  'numbers-parted': ['kept', 'merged', 'day'],
  'sheet-filed': ['file', 'event', 'counts'],
  'webhook-stopped': ['host'],
  'vacancy-checked': ['vacancy', 'result'],
  'job-applied': ['vacancy'],
  'job-due': ['vacancy', 'until'],
  'job-answered': ['vacancy'],
  'request-answered': ['number'],
  'answer-changed': ['number', 'result'],
  'advice-ahead': ['time', 'where'],
  'advice-changed': ['time'],
  'fair-changed': ['fair'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Cause = keyof typeof CAUSES;

/** What a text that others may read can fill: nothing of the case. */
export const SHORT_PLACES = ['city'] as const;

/** Whether a name is that of a happening. */
export function isCause(name: string): name is Cause {
  return Object.hasOwn(CAUSES, name);
}
