import { minuteOf } from '#core/clocks/day.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { ofHouse, type Change, type ReopenedBy } from '#core/cases/reopening.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { groundView } from './reopened-view.ts';
import type { Shown } from './timeline-view.ts';

type After = Extract<CaseEvent, { type: 'reopened' | 'upheld' | 'change-proposed' | 'change-returned' | 'changed' }>;
type Words = readonly [zh: string, en: string];

const ASKED: Readonly<Record<ReopenedBy, Words>> = {
  'by-person': ['申请人要求由人来决定', 'the applicant wants a person to decide'], appeal: ['申请人申请复核', 'the applicant asked for another look'], own: ['经办机构重新核查', 'the agency looks at it again'], inspection: ['核查后重新办理', 'after an inspection it is looked at again'],
};
/** What became of a decision, as a line of its history and as the title of a paper say it. */
export const CHANGED: Readonly<Record<Change, Words>> = {
  approve: ['原来的决定改为通过', 'the refusal became an approval'], correct: ['原来的决定已更正', 'the decision was corrected'], revoke: ['原来的决定已撤销', 'the decision was revoked'], reinstate: ['撤销的决定已恢复', 'the decision was reinstated'],
};

/** Where somebody else has written it down for the applicant: when it was read to them. */
function readToo([zh, en]: Words, at: string | undefined): Words {
  return at === undefined ? [zh, en] : [`${zh}，念给本人听，本人于 ${minuteOf(at)} 同意`, `${en}; it was read to them and they agreed at ${minuteOf(at)}`];
}

/** A line of the history after the result. What officers say to each other, and why the house looks again, stays with them. */
export function afterLine(catalog: Catalog, event: After, { discreet = false, forPerson = false }: Shown): Words {
  const said = (words: Words, note: string): Words => (discreet || note === '' ? words : [`${words[0]}：${note}`, `${words[1]}: ${note}`]);
  switch (event.type) {
    case 'reopened':
      return said(readToo(ASKED[event.kind], event.readAt), forPerson && ofHouse(event.kind) ? '' : event.reason);
    case 'upheld':
      return said(['重新办理后维持原来的决定', 'looked at again, the decision stands'], event.note);
    case 'change-proposed':
      return said(['提出改变原决定的意见，等待复核', 'a change was proposed for the second review'], event.note);
    case 'change-returned':
      return said(['复核退回经办人', 'the reviewer sent it back to the officer'], event.note);
    default: {
      const { ground } = groundView(catalog, event.ground);
      const [zh, en] = CHANGED[event.change];
      return said([`${zh}（${ground.zh}）`, `${en} (${ground.en})`], event.note);
    }
  }
}
