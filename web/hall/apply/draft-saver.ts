import type { Draft, DraftBody } from '../../ui/api-types.ts';
import { failure, problemOf } from '../../ui/request.ts';

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
  /**
   * Hands in by `send`, under the draft's own identity. Meanwhile and afterwards nothing is saved: a case takes its draft away, and a save that came
   * after it would bring it back, or be told that it is the older one. If `send` fails, saving goes on.
   * @throws Failure of `send`, of the first save, or that a newer draft from elsewhere has taken the place of this one
   */
  readonly handIn: <T>(send: (id: string) => Promise<T>) => Promise<T>;
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
  let [dirty, over, held, failures, replacements] = [false, false, false, 0, 0];
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsaved = () => { if (body) ways.keep({ body, ...(version !== undefined && { version }) }); };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), ms);
  };
  const take = (draft: Draft | undefined) => { version = draft?.version; id = draft?.id; };

  async function saveNow(): Promise<void> {
    clearTimeout(timer);
    if (running || over || held || !dirty || !body) return;
    running = save(body);
    await running;
    running = undefined;
    if (dirty && failures === 0) later(0);
  }

  async function save(given: DraftBody): Promise<void> {
    dirty = false;
    ways.onSaving('saving');
    try {
      take(await ways.put(given, version));
      failures = 0;
      if (!dirty) ways.keep(null);
      ways.onSaving('saved');
    } catch (error) {
      await failed(problemOf(error));
    }
  }

  async function failed({ status, retryable }: { readonly status: number; readonly retryable: boolean }): Promise<void> {
    if (status === 412) {
      const found = await ways.newest().catch(() => undefined);
      take(found);
      body = found?.body;
      dirty = false;
      replacements += 1;
      ways.keep(null);
      ways.onReplaced(found);
      ways.onSaving('saved');
      return;
    }
    dirty = true;
    failures += 1;
    over = status === 401;
    ways.onSaving(retryable ? 'failed' : 'refused');
    if (retryable && !held) later(pauseAfter(failures));
  }

  return {
    change(by) {
      body = by(body ?? emptyBody);
      dirty = true;
      unsaved();
      if (over) return body;
      // Nobody may read “saved” and go while their last answer is not.
      ways.onSaving('saving');
      later(pauseMs);
      return body;
    },
    saveNow,
    async handIn(send) {
      clearTimeout(timer);
      held = true;
      try {
        const before = replacements;
        await running;
        if (replacements > before) throw failure({ type: 'about:blank', title: '', status: 412, code: 'changed-meanwhile', retryable: false });
        if (id === undefined) take(await ways.put(body ?? emptyBody, version));
        const sent = await send(id ?? '');
        ways.keep(null);
        return sent;
      } catch (error) {
        held = false;
        if (dirty) later(pauseMs);
        throw error;
      }
    },
  };
}
