import { cited } from '#core/catalog/cited.ts';
import type { Item } from '#core/cases/item.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import { CHANGED } from './after-line.ts';
import { formLines, remedySections } from './decision-sections.ts';
import type { Writing } from './document-of.ts';
import { groundView } from './reopened-view.ts';
import { sentence } from './sentence.ts';
import { withoutBareAgreement } from './said-by-reviewer.ts';
import { valueViews } from './value-view.ts';

const FOLLOWS = {
  approve: '申请的事项从原决定当天起算办理，相应的登记、发放一并生效。', correct: '原来的登记和发放按更正后的结果重新计算；多发的依法追回，少发的补发。',
  revoke: '原决定自始没有效力：由它作出的登记撤回，待遇停止发放；已经发放的依法追回。', reinstate: '原决定继续有效：登记恢复，停发的待遇补发。',
} as const;

/** What was decided when an item was looked at again: the result, why, on which ground, what follows, what is open against it. */
export function changeSections(writing: Writing<'changed' | 'upheld'>, item: Item): DocumentSection[] {
  const { compiled, state, copy, event } = writing;
  const { catalog } = compiled;
  // What an officer wrote may tell of the person.
  const note = copy === 'person' ? [{ text: withoutBareAgreement(event.note), verbatim: true as const }] : [{ text: '理由写在职工本人的那一份里。', soft: true as const }];
  const original = item.endedAt === undefined ? '' : `原决定作出的日期：${formatValue(dayOf(item.endedAt), 'date', new Map()).zh}。`;
  const remedies = event.type === 'upheld' && item.status === 'approved' ? [] : remedySections(writing, item);
  if (event.type === 'upheld') return [{ heading: '结论：维持原来的决定', lines: [{ text: original }] }, { heading: '理由', lines: note }, ...remedies];
  const { ground, basis } = groundView(catalog, event.ground);
  const isAnew = event.change === 'approve' || event.change === 'correct';
  const lines = isAnew ? formLines({ compiled, state, copy, event }, item) : [];
  const result = !isAnew || copy === 'employer' ? lines : [...lines, { text: sentence(explainResult(compiled, event.decision, state.region).zh) }, ...valueViews(compiled, event.decision, state.region).map(({ name, text }) => ({ text: `${name.zh}：${text.zh}` }))];
  return [
    { heading: `结论：${CHANGED[event.change][0]}`, lines: [...result, { text: `${original}${FOLLOWS[event.change]}` }] },
    { heading: '理由', lines: note },
    { heading: '依据', lines: [{ text: sentence(`${ground.zh}${basis === undefined ? '' : `（${cited(basis)}）`}`) }] },
    ...remedies,
    { lines: [{ text: '由经办人提出、复核人同意后作出。', soft: true }] },
  ];
}
