import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, DraftBody } from '../../ui/api-types.ts';
import { getDrafts, putDraft } from '../../ui/api.ts';
import { problemOf } from '../../ui/request.ts';
import { draftsQuery } from '../queries.ts';

export type Saving = 'idle' | 'saving' | 'saved' | 'failed';
export type DraftState = {
  readonly body: DraftBody;
  /** The draft's own identity, saved first where it is not yet: the key under which it is handed in, the same in every tab and on every device. */
  readonly identify: () => Promise<string>;
  readonly saving: Saving;
  /** Another device wrote meanwhile; what is shown is the latest. */
  readonly conflict: boolean;
  /** Counts how often the whole was replaced from elsewhere, so that fields begin anew. */
  readonly replaced: number;
  readonly change: (by: (body: DraftBody) => DraftBody) => void;
  readonly dismissConflict: () => void;
};

export const emptyBody: DraftBody = { answers: {}, contests: {}, promises: [] };
const pause = 400;
const tryAgainAfter = 5000;

/**
 * The draft of one life event: changes show at once and are saved a moment later, one save at a time.
 * A save that fails is tried again and when the network returns; one that meets a newer draft loads that instead.
 */
export function useDraft(lifeEvent: string, first: Draft | undefined): DraftState {
  const queries = useQueryClient();
  const [body, setBody] = useState<DraftBody>(first?.body ?? emptyBody);
  const [saving, setSaving] = useState<Saving>(first ? 'saved' : 'idle');
  const [conflict, setConflict] = useState(false);
  const [replaced, setReplaced] = useState(0);
  const latest = useRef(body);
  const version = useRef(first?.version);
  const id = useRef(first?.id);
  const dirty = useRef(false);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const replace = useCallback((draft: Draft | undefined) => {
    latest.current = draft?.body ?? emptyBody;
    version.current = draft?.version;
    id.current = draft?.id;
    setBody(latest.current);
    setReplaced((count) => count + 1);
  }, []);

  const save = useCallback(async function saveNow(): Promise<void> {
    if (busy.current || !dirty.current) return;
    busy.current = true;
    dirty.current = false;
    setSaving('saving');
    try {
      const draft = await putDraft(lifeEvent, latest.current, version.current);
      version.current = draft.version;
      id.current = draft.id;
      setSaving('saved');
      void queries.invalidateQueries(draftsQuery);
    } catch (error) {
      if (problemOf(error).status === 412) {
        const found = (await getDrafts().catch(() => [])).find((each) => each.lifeEvent === lifeEvent);
        replace(found);
        dirty.current = false;
        setConflict(true);
        setSaving('saved');
      } else {
        dirty.current = true;
        setSaving('failed');
        if (problemOf(error).retryable) timer.current = setTimeout(() => void saveNow(), tryAgainAfter);
      }
    } finally {
      busy.current = false;
    }
    if (dirty.current && !timer.current) void saveNow();
  }, [lifeEvent, queries, replace]);

  const change = useCallback((by: (body: DraftBody) => DraftBody) => {
    latest.current = by(latest.current);
    setBody(latest.current);
    setConflict(false);
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { timer.current = undefined; void save(); }, pause);
  }, [save]);

  const identify = useCallback(async () => {
    if (id.current !== undefined) return id.current;
    const draft = await putDraft(lifeEvent, latest.current, version.current);
    version.current = draft.version;
    id.current = draft.id;
    return draft.id;
  }, [lifeEvent]);

  useEffect(() => {
    const now = () => { clearTimeout(timer.current); timer.current = undefined; void save(); };
    addEventListener('online', now);
    addEventListener('pagehide', now);
    return () => { removeEventListener('online', now); removeEventListener('pagehide', now); now(); };
  }, [save]);

  return { body, identify, saving, conflict, replaced, change, dismissConflict: () => setConflict(false) };
}
