import type { Draft, DraftBody } from '../../ui/api-types.ts';
import { problemOf } from '../../ui/request.ts';

export type Saving = 'idle' | 'saving' | 'saved' | 'failed' | 'refused';

type Ways = {
  readonly put: (body: DraftBody, version: number | undefined) => Promise<Draft>;
  /** The draft as the server has it now, after it said that ours is the older one. */
  readonly newest: () => Promise<Draft | undefined>;
  readonly onSaving: (saving: Saving) => void;
  readonly onReplaced: (draft: Draft | undefined) => void;
  /** Called with what is not saved, and with nothing once all of it is. */
  readonly keep: (unsaved: { readonly body: DraftBody; readonly version?: number } | null) => void;
};

export type DraftSaver = {
  /** Answers with the whole as it then is. */
  readonly change: (by: (body: DraftBody) => DraftBody) => DraftBody;
  readonly saveNow: () => Promise<void>;
  readonly identify: () => Promise<string>;
};

export const emptyBody: DraftBody = { answers: {}, contests: {}, promises: [] };
const pauseMs = 400;
const longestPauseMs = 60_000;

/** How long to wait after so many failures in a row: 5 seconds, twice as long each time, a minute at most. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPauseMs, 5000 * 2 ** (failures - 1));
}

/**
 * Saves one draft, one save at a time, a moment after the last change. A failure that another try can help is tried again after a growing pause;
 * any other ends the saving until the next change, and an expired sign-in ends it for good: nothing is sent that cannot succeed.
 */
export function draftSaver(first: Draft | undefined, ways: Ways): DraftSaver {
  let body = first?.body;
  let version = first?.version;
  let id = first?.id;
  let [dirty, busy, over, failures] = [false, false, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsaved = () => { if (body) ways.keep({ body, ...(version !== undefined && { version }) }); };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), ms);
  };
  const take = (draft: Draft | undefined) => { version = draft?.version; id = draft?.id; };

  async function saveNow(): Promise<void> {
    clearTimeout(timer);
    if (busy || over || !dirty || !body) return;
    busy = true;
    dirty = false;
    ways.onSaving('saving');
    try {
      take(await ways.put(body, version));
      failures = 0;
      if (!dirty) ways.keep(null);
      ways.onSaving('saved');
      if (dirty) later(0);
    } catch (error) {
      await failed(problemOf(error));
    } finally {
      busy = false;
    }
  }

  async function failed({ status, retryable }: { readonly status: number; readonly retryable: boolean }): Promise<void> {
    if (status === 412) {
      const found = await ways.newest().catch(() => undefined);
      take(found);
      body = found?.body;
      dirty = false;
      ways.keep(null);
      ways.onReplaced(found);
      return ways.onSaving('saved');
    }
    dirty = true;
    failures += 1;
    over = status === 401;
    ways.onSaving(retryable ? 'failed' : 'refused');
    if (retryable) later(pauseAfter(failures));
  }

  return {
    change(by) {
      body = by(body ?? emptyBody);
      dirty = true;
      unsaved();
      if (!over) later(pauseMs);
      return body;
    },
    saveNow,
    async identify() {
      if (id !== undefined) return id;
      take(await ways.put(body ?? emptyBody, version));
      return id ?? '';
    },
  };
}
