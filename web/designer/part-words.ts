import type { RulesOfService, Text, TriedRules } from '../ui/api-types.ts';

type Part = RulesOfService['parts'][number];
export type Verdict = TriedRules['criteria'][number]['result'] | TriedRules['outcome'] | 'open' | 'yes' | 'no';
export type Standing = 'good' | 'bad' | 'open';

const OUTCOME = 'end:outcome';
const REVIEW = 'end:review';

/** The place on the page where the rule of a part stands. */
export function anchorOf(id: string): string {
  return `part-${id.replaceAll(/[^a-zA-Z0-9-]/g, '-')}`;
}

/** Whether a part is met, is in the way, or cannot be told, after a trial; nothing of what is no condition. */
export function standingOf(tried: TriedRules | undefined, id: string): Standing | undefined {
  if (!tried) return undefined;
  if (id === OUTCOME) return ({ approve: 'good', refuse: 'bad', officer: 'open' } as const)[tried.outcome];
  const result = tried.criteria.find(({ part }) => part === id)?.result;
  if (result !== undefined) return ({ pass: 'good', fail: 'bad', unknown: 'open', none: undefined } as const)[result];
  const value = tried.values.find(({ part }) => part === id);
  return value && value.text === undefined ? 'open' : undefined;
}

/** What a part has come to, in words: the value of a fact, the result of a condition; before a trial what is set of a standard. */
export function valueOfPart(part: Part, tried: TriedRules | undefined, text: (words: Text) => string, say: (result: Verdict) => string): string | undefined {
  if (!tried) return part.text && text(part.text);
  if (part.id === OUTCOME) return say(tried.outcome);
  if (part.id === REVIEW) return say(tried.secondReview ? 'yes' : 'no');
  const result = tried.criteria.find((each) => each.part === part.id)?.result;
  if (result !== undefined) return say(result);
  const value = tried.values.find((each) => each.part === part.id);
  return value === undefined ? undefined : value.text ? text(value.text) : say('open');
}
