import { dayOf } from '#core/clocks/day.ts';
import type { Draft, DraftStore } from './ports/drafts.ts';

/** A file that may go. `referred`: a locker or a case names it; `leavingAt`: since when it cannot be handed in any more. */
export type FileToLeave = { readonly region: string; readonly id: string; readonly owner: string; readonly leavingAt: string | null; readonly referred: boolean };

export type UnusedFiles = {
  /** Pages of files uploaded before a moment that no locker and no case refers to, and of those that are leaving already. */
  candidates(before: string): AsyncIterable<readonly FileToLeave[]>;
  /** From now on it cannot be handed in; `null` takes that back. */
  leave(file: Pick<FileToLeave, 'region' | 'id'>, at: string | null): Promise<void>;
  /** The row, and the bytes where it was the last with them. Does nothing for a file that is not leaving or is referred to meanwhile. */
  remove(file: Pick<FileToLeave, 'region' | 'id'>): Promise<void>;
  /** Forget how much was uploaded on days before this one. */
  forgetDays(before: string): Promise<void>;
};

type Parts = { readonly files: UnusedFiles; readonly drafts: Pick<DraftStore, 'list'>; readonly now: () => string; /** Told of a draft that cannot be read: the files of its person stay. */ readonly onTrouble?: (owner: string, error: unknown) => void };

/** How long a file may wait for somebody to refer to it. */
const KEPT_MS = 7 * 86_400_000;
/** Whoever saw a file before it began to leave has long handed it in when it goes. */
const LEAVING_MS = 3_600_000;

/** Remove files that nobody refers to. One is marked first and goes with the next run, when still nobody does. */
export async function removeUnusedFiles({ files, drafts, now, onTrouble }: Parts): Promise<{ readonly leaving: number; readonly removed: number }> {
  const at = now();
  const ago = (ms: number): string => new Date(Date.parse(at) - ms).toISOString();
  let [leaving, removed] = [0, 0];
  for await (const page of files.candidates(ago(KEPT_MS))) {
    const drafted = new Map<string, ReadonlySet<string> | 'unknown'>();
    for (const file of page) {
      const key = `${file.region}/${file.owner}`;
      if (!drafted.has(key)) drafted.set(key, await filesInDrafts(drafts, file).catch((error: unknown) => {
        onTrouble?.(file.owner, error);
        return 'unknown' as const;
      }));
      const own = drafted.get(key);
      if (file.referred || own === 'unknown' || own?.has(file.id)) {
        if (file.leavingAt !== null) await files.leave(file, null);
      } else if (file.leavingAt === null) {
        await files.leave(file, at);
        leaving += 1;
      } else if (Date.parse(file.leavingAt) <= Date.parse(ago(LEAVING_MS))) {
        await files.remove(file);
        removed += 1;
      }
    }
  }
  await files.forgetDays(dayOf(at));
  return { leaving, removed };
}

async function filesInDrafts(drafts: Pick<DraftStore, 'list'>, { region, owner }: Pick<FileToLeave, 'region' | 'owner'>): Promise<ReadonlySet<string>> {
  const named = ({ body }: Draft): string[] => [...Object.values(body.files ?? {}).flat(), ...Object.values(body.contests).flatMap(({ files }) => files)];
  return new Set((await drafts.list(region, owner)).flatMap(named).map((id) => id.toLowerCase()));
}
