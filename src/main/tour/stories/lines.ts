import { paint } from '../../commands/print.ts';
import type { ToldStory } from './story.ts';

/** One story as people read it: what was done, and of what came otherwise what was expected. */
export function storyLines({ id, title, ok, steps, ms }: ToldStory): string {
  return [
    `\n${paint('bold', `${title.zh} / ${title.en}`)} · ${id}`,
    ...steps.map((step) => `  ${step.ok ? paint('green', '✓') : paint('red', '✗')} ${step.zh} / ${step.en}${step.ok ? '' : `\n    ${paint('red', `应为 expected ${JSON.stringify(step.expected)}，实为 got ${JSON.stringify(step.got)}`)}`}`),
    `  ${ok ? paint('green', '✓') : paint('red', '✗')} ${steps.length} 步，${(ms / 1000).toFixed(2)} 秒 / steps, seconds`,
  ].join('\n');
}
