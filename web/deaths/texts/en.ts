import type { Translated } from '../../ui/i18n.ts';
import type { deaths as zh } from './zh.ts';

export const deaths: Translated<typeof zh> = {
  title: 'Deaths reported by departments', only: 'Only for keepers of the register', onlyHow: 'What is yours to decide stands in your queue.',
  lead: 'Where a department tells of a death, what runs for the person is held from the month after. Once the family has applied, or the register knows of the death, the day entered there counts. Where the report is wrong it is lifted here, and what was held is paid at once.',
  none: 'No department has reported a death', noneHow: 'What a registry tells by itself, or is asked for by the day, appears here.',
  state: { open: 'To be verified', confirmed: 'Made sure of, held', registered: 'In the register', lifted: 'Wrong, released' },
  told: '{{number}} · {{department}}: {{scenario}}, {{at}}', died: 'Died on {{on}}.', held_one: '{{count}} payment held, {{amount}} a month.', held_other: '{{count}} payments held, {{amount}} a month.', nothing: 'Nothing is paid by the month.',
  after: { registered: 'The family has applied or it was entered: payments end by the day in the register.', lifted: 'What was held is paid with the next run.' },
  done: { confirmed: 'Found right by {{by}} at {{at}}', lifted: 'Found wrong by {{by}} at {{at}}' }, officer: 'officer {{number}}',
  confirm: 'It is right', lift: 'It is wrong', confirmHow: 'Payments stay held. Once the family applies, the day in the register counts; where it turns out wrong later, it can still be lifted.', liftHow: 'No report about the person counts any more, and the months held are paid at once with the next run.',
  note: 'How it was made sure of', noteNeeded: 'Say how it was made sure of', confirmGo: 'It is right', liftGo: 'Release', back: 'Back', saved: 'Noted',
};
