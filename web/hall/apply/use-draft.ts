import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Answers, Draft, DraftBody } from '../../ui/api-types.ts';
import { getDrafts, putDraft, type Target } from '../../ui/api.ts';
import { draftsQuery } from '../queries.ts';
import { draftSaver, emptyBody, type DraftSaver, type Saving } from './draft-saver.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved, sameBody } from '../../ui/unsaved.ts';

export type DraftState = {
  readonly body: DraftBody;
  /** Hands the draft in under its own identity, the same in every tab and on every device. */
  readonly handIn: DraftSaver['handIn'];
  readonly saving: Saving;
  /** Another device wrote meanwhile; what is shown is the latest. */
  readonly conflict: boolean;
  /** Counts how often the whole was replaced from elsewhere, so that fields begin anew. */
  readonly replaced: number;
  readonly change: (by: (body: DraftBody) => DraftBody) => void;
  readonly dismissConflict: () => void;
};

/** Whether a draft is that of a target. */
export function isOf({ lifeEvent, about }: Target) {
  return (draft: Draft): boolean => draft.lifeEvent === lifeEvent && draft.about?.about === about;
}

/** The draft of one life event of one person: changes show at once and are saved a moment later. What could not be saved before a new sign-in is taken up again; without a draft it begins with the answers `before`. */
export function useDraft(person: string, target: Target, first: Draft | undefined, before?: Answers): DraftState {
  // What is kept in this tab is kept for each person that it is about.
  const place = target.about === undefined ? target.lifeEvent : `${target.lifeEvent}/${target.about}`;
  const queries = useQueryClient();
  const [left] = useState(() => readUnsaved(person, place));
  // Only on what it was written on: a newer draft from elsewhere is not overwritten.
  const taken = left && left.version === first?.version ? left.body : undefined;
  const [begun] = useState<DraftBody | undefined>(() => taken ?? (first || !before || Object.keys(before).length === 0 ? undefined : { ...emptyBody, answers: before }));
  const [body, setBody] = useState<DraftBody>(begun ?? first?.body ?? emptyBody);
  const [saving, setSaving] = useState<Saving>(first ? 'saved' : 'idle');
  const [conflict, setConflict] = useState(left !== undefined && taken === undefined && !(first && sameBody(left.body, first.body)));
  const [replaced, setReplaced] = useState(0);

  const [saver] = useState(() => draftSaver(first, {
    put: async (next, version) => {
      const draft = await putDraft(target, next, version);
      void queries.invalidateQueries(draftsQuery);
      return draft;
    },
    newest: async () => (await getDrafts()).find(isOf(target)),
    onSaving: setSaving,
    onReplaced: (draft) => {
      setBody(draft?.body ?? emptyBody);
      setReplaced((count) => count + 1);
      setConflict(true);
    },
    keep: (unsaved) => (unsaved ? keepUnsaved(person, place, unsaved) : forgetUnsaved(person, place)),
  }));

  const change = useCallback((by: (body: DraftBody) => DraftBody) => {
    setBody(saver.change(by));
    setConflict(false);
  }, [saver]);

  useEffect(() => {
    if (begun) saver.change(() => begun);
    else forgetUnsaved(person, place);
    const now = () => void saver.saveNow();
    addEventListener('online', now);
    addEventListener('pagehide', now);
    return () => { removeEventListener('online', now); removeEventListener('pagehide', now); now(); };
  }, [saver, begun, person, place]);

  return { body, handIn: saver.handIn, saving, conflict, replaced, change, dismissConflict: () => setConflict(false) };
}
