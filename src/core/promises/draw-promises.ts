import type { Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';

/**
 * Promises of which some are checked were drawn (国办发〔2020〕42号: 事中事后核查): they are due. Whatever became of one meanwhile stays, and the same draw again does nothing.
 * @param elements which @param day the day whose seed has drawn them
 */
export function drawPromises({ state, actor }: Pick<Acting, 'state' | 'actor'>, elements: readonly string[], day: string): Outcome {
  const drawn = (state.promises ?? []).filter(({ element, standing, check }) => elements.includes(element) && standing === 'made' && check.class === 'sampled');
  return { kind: 'done', steps: drawn.map(({ element, items }) => ({ actor, event: { type: 'promise-due', no: items[0]!, element, drawn: day } })) };
}
