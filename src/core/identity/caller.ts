import type { Catalog } from '../catalog/catalog.ts';
import type { CallerProof } from '../catalog/register-kind.ts';
import type { ElementType } from '../catalog/element.ts';
import { isOpen } from '../register/open.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Localized, Value } from '../value.ts';

/** A question by which a caller is known: which field of which kind holds the answer, and how what they say is held against it. */
export type CallerQuestion = { readonly id: string; readonly kind: string; readonly field: string; readonly ask: Localized; readonly by: CallerProof['by']; readonly type: ElementType };

/** So many signs at the end of a number are asked for: enough to tell people apart, too few to be of use to who listens. */
export const TAIL = 4;

/** All questions by which a caller can be known. They are the same for everybody, so that none of them tells what is on record of somebody. */
export function callerQuestions({ registerKinds }: Pick<Catalog, 'registerKinds'>): readonly CallerQuestion[] {
  return [...registerKinds].flatMap(([kind, { fields }]) => Object.entries(fields).flatMap(([field, { caller, type }]): CallerQuestion[] => (caller ? [{ id: `${kind}/${field}`, kind, field, ask: { zh: caller.zh, en: caller.en }, by: caller.by, type }] : [])));
}

/**
 * Whether what a caller has said shows who they are: at least `needed` of their answers are what the register holds, and none is another. It is judged as a whole:
 * which answer was right is told to nobody, not to the agent either, so that nothing can be found out one answer after the other (个人信息保护法 第五十一条).
 * What was left open counts for nothing.
 */
export function fitsCaller(questions: readonly CallerQuestion[], entries: readonly RegisterEntry[], said: Readonly<Record<string, string>>, needed: number, on: string): boolean {
  const answered = questions.flatMap((question) => { const told = plain(said[question.id] ?? ''); return told === '' ? [] : [isRight(question, entries, told, on)]; });
  return answered.length >= needed && answered.every(Boolean);
}

function isRight({ kind, field, by }: CallerQuestion, entries: readonly RegisterEntry[], told: string, on: string): boolean {
  return current(entries.filter((entry) => entry.kind === kind && entry.from <= on), on).some(({ data }) => compared(data[field] ?? null, by) === told);
}

/** What holds on a day; where nothing does, what held last. */
function current(entries: readonly RegisterEntry[], on: string): readonly RegisterEntry[] {
  const open = entries.filter((entry) => isOpen(entry, on));
  return open.length > 0 ? open : entries.toSorted((one, other) => other.from.localeCompare(one.from)).slice(0, 1);
}

/** A value of the register as it is held against what is said; nothing where there is too little of it. */
function compared(value: Value, by: CallerProof['by']): string | undefined {
  if (value === null || typeof value === 'object') return undefined;
  const whole = plain(String(value));
  if (by === 'whole') return whole;
  if (by === 'month') return /^\d{4}-\d{2}/.exec(whole)?.[0];
  return whole.length > TAIL ? whole.slice(-TAIL) : undefined;
}

/** As it is compared: width, case and blanks say nothing. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}
