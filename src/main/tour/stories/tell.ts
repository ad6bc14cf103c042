import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Localized } from '#core/value.ts';
import type { Story, Teller, Told, ToldStory } from './story.ts';
import type { World } from './world.ts';

const LOOK_EVERY_MS = 500;
/** So many stories at once: people wait for departments more than for the processor. */
const AT_ONCE = 4;

class Otherwise extends Error {}
/** As JSON has it: what is not there is not told apart from what is undefined. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)) as unknown);

/** Tells one story to its end, or to the first step that comes otherwise. `patienceMs` bounds each wait for what comes by itself. */
export async function tell(world: World, story: Story, patienceMs: number): Promise<ToldStory> {
  const began = performance.now();
  const steps: Told[] = [];
  const judge = (what: Localized, expected: unknown, got: unknown): boolean => {
    const ok = isDeepStrictEqual(plain(expected), plain(got));
    steps.push({ ...what, ok, expected, ...(!ok && { got }) });
    return ok;
  };
  const attempt = async (got: () => unknown): Promise<unknown> => {
    try {
      return await got();
    } catch (error) {
      return { error: (error as Error).message };
    }
  };
  const teller: Teller = {
    async step(what, expected, got) {
      if (!judge(what, expected, await attempt(got))) throw new Otherwise();
    },
    async comes(what, expected, got) {
      const until = performance.now() + patienceMs;
      let came = await attempt(got);
      while (!isDeepStrictEqual(plain(expected), plain(came)) && performance.now() < until) {
        await world.letTimePass();
        await pause(LOOK_EVERY_MS);
        came = await attempt(got);
      }
      if (!judge(what, expected, came)) throw new Otherwise();
    },
  };
  try {
    await story.tell(world, teller);
  } catch (error) {
    if (!(error instanceof Otherwise)) steps.push({ zh: '没有讲完', en: 'It could not be told to its end', ok: false, expected: null, got: (error as Error).message });
  }
  return { id: story.id, title: story.title, ok: steps.every(({ ok }) => ok), steps, ms: performance.now() - began };
}

/** Tells all stories, several at once; those that order faults come last, one after the other. */
export async function tellAll(world: World, stories: readonly Story[], patienceMs: number, onTold: (told: ToldStory) => void = () => undefined): Promise<readonly ToldStory[]> {
  const done: ToldStory[] = [];
  const tellNext = async (queue: Story[]): Promise<void> => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const told = await tell(world, story, patienceMs);
      done.push(told);
      onTold(told);
    }
  };
  const together = stories.filter(({ alone }) => alone !== true);
  await Promise.all(Array.from({ length: AT_ONCE }, () => tellNext(together)));
  await tellNext(stories.filter(({ alone }) => alone === true));
  return done;
}
