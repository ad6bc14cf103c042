import type { Translated } from '../../ui/i18n.ts';
import type { holds as chinese } from './zh.ts';

export const holds: Translated<typeof chinese> = {
  title: 'Holding payments', lead: 'Hold payments of a kind, all payments of one person, or all of the region, across cases. What is with the bank already goes on; once released or over, what was due meanwhile is paid, once. The payments of a single case are held by its officer.',
  only: 'Only supervisors and treasurers see this', onlyHow: 'Ask a supervisor to have payments held across cases.',
  add: 'Hold payments', of: 'What is held', kinds: { kind: 'Payments of a kind', person: 'All payments of one person', all: 'All payments of the region' }, kindNotes: { kind: 'Of a matter, of a fund, or of a matter in a fund', person: 'Whatever the case and the fund', all: 'Where a fund or the bank as a whole is in trouble' },
  service: 'Matter', fund: 'Fund', any: 'any', kindNeeded: 'Choose a matter or a fund at least', payee: 'Identity number of the payee', payeeHow: 'That it was looked up, and by whom, stands in the person’s access record', payeeNeeded: 'Enter the identity number',
  ground: 'What the payee reads', groundHow: 'The payee reads this with the basis and the last day, not the reason below', reason: 'Reason (for officers)', reasonHow: 'Why it is held and how it is checked; only supervisors see it', basis: 'Basis', basisHow: 'The article, document or notice', until: 'Last day', untilHow: 'Inclusive, a year at most; it is released by itself afterwards',
  choose: 'Please choose', needed: 'Please fill in', go: 'Hold them', done: 'Held: nothing of it goes to the bank from now on', noneOfThem: 'Nothing is held', noneHow: 'Once something is held you see here what, and how many payments wait.',
  standing: 'Held now', past: 'Over', all: 'All payments of the region', waiting_one: '{{count}} payment waits', waiting_other: '{{count}} payments wait', nothingWaiting: 'none waits yet', since: 'since {{at}}, until {{day}}', by: 'officer {{number}}', told: 'The payee reads: {{text}}', why: 'Reason: {{text}}', basisIs: 'Basis: {{text}}',
  state: { standing: 'held', released: 'released', ended: 'over' }, releasedBy: 'Released {{at}} by officer {{number}}: {{because}}',
  release: 'Release', releaseOf: 'Release: {{what}}', releaseWhy: 'Why it is released', releaseHow: 'What was due meanwhile is paid with the next run.', releaseGo: 'Release them', released: 'Released', back: 'Back',
};
