import type { Translated } from '../../ui/i18n.ts';
import type { contradictions as zh } from './zh.ts';

export const contradictions: Translated<typeof zh> = {
  title: 'Lists at odds with the register', only: 'Only for keepers of the register', onlyHow: 'What is yours to decide stands in your queue.',
  lead: 'Where a department’s daily or monthly list differs from what others have entered, corrected or ended, a person, not the system, decides: follow the list, or keep the entry.',
  waiting: 'To look into', settledList: 'Settled', none: 'Nothing is at odds', noneHow: 'What does not fit the register when a list is fetched appears here.', noneSettled: 'What was settled stays here.',
  count_one: '{{count}} to look into', count_other: '{{count}} to look into', back: 'Back to the list', more: 'Only the latest 100 are listed.',
  cause: { moved: 'Somebody else now', named: 'Another name', others: 'Other sources differ', gone: 'Corrected or taken back here', contested: 'Contested by its person', ended: 'Ended by another source' },
  why: {
    moved: 'The department has corrected whom the record is about: the entry still stands at the person of before.', named: 'The number is the same, the name on the list is not the one in the register.', others: 'Another source has entered otherwise for the same days.',
    gone: 'The record was entered and later corrected or taken back here; the list now says something new.', contested: 'Its person has asked for a correction of the entry, which is being looked into.', ended: 'Another source has ended the entry on another day.',
  },
  act: { follow: 'Went by the list', leave: 'Left as it was', over: 'The list has changed' },
  of: '{{department}} · {{list}} ({{period}})', since: 'first found {{first}}, last {{at}}', sinceOnce: 'found {{at}}',
  from: 'Entered for', to: 'now names', someone: 'nobody of this register', about: 'About',
  says: 'What the list says', when: 'since {{from}}', until: 'from {{from}} to {{to}}', withdrawn: 'The list says that the record was a mistake.', unnamed: 'The number on the list is not in this register, or the name does not fit it. Nothing is kept of people whom the register does not know.', unsaid: 'What the list said was not kept then; it comes again when it changes.',
  forgotten: 'Settled long ago: what the list said was deleted.', holder: 'For whom it was entered', named: 'Whom the list names now', person: 'Whom the list names', noEntries: 'No “{{register}}” is registered.', became: 'entered from this record', recorded: 'recorded {{at}}', ended: 'end recorded {{at}}: {{because}}', entries: 'What the register says', logged: 'Your viewing this page is recorded where the person can see it.',
  settle: 'Settle it', follow: 'Go by the list', takeBack: 'Take the entry back', leave: 'Leave what stands', noFollow: 'The list says nothing that could be entered: what stands can only be left.',
  followMoved: 'The entry of the person of before is taken back and entered for whom the list names now. Where another source has entered otherwise there, that stays: the entry is only taken back, and the rest is looked into anew.', followBack: 'The entry of the person of before is taken back.', followHere: 'What the list says is entered. What other sources have entered comes first: unless that is corrected, nothing is entered.',
  leaveHow: 'The register stays as it is. It is not brought again unless the list says something else.', after: 'What waits is looked at again by the new register; what was decided on the old one has to be put up for a review.',
  note: 'How it was made sure of', noteHelp: 'For instance whom at the department you asked, or which paper you saw.', noteNeeded: 'Say how it was made sure of', followGo: 'Go by the list', takeBackGo: 'Take it back', leaveGo: 'Leave it', cancel: 'Back', saved: 'Noted',
  done: { follow: '{{by}} went by the list at {{at}}', leave: '{{by}} left what stands at {{at}}', over: 'The list fetched at {{at}} is no longer at odds: nothing is left to settle' }, officer: 'Officer {{number}}',
};
