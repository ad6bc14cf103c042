import type { FileStore } from '#usecases/ports/files.ts';
import { Problem } from './problems.ts';

/** Files that a request names, and where in it. */
export type NamedFiles = { readonly pointer: string; readonly ids: readonly string[] };

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Only files that this person has uploaded can be handed in: a stranger's would be shown to an officer under the wrong name. One look-up for all of them. @throws Problem that points at each place */
export async function checkOwnFiles(files: FileStore, who: { readonly region: string; readonly subjectId: string }, named: readonly NamedFiles[]): Promise<void> {
  const asked = new Set(named.flatMap(({ ids }) => ids.map(spelt)).filter((id) => ID.test(id)));
  const own = asked.size === 0 ? new Map<string, unknown>() : await files.owned(who.region, who.subjectId, [...asked]);
  const errors = named
    .filter(({ ids }) => !ids.every((id) => own.has(spelt(id))))
    .map(({ pointer }) => ({ pointer, detail: { zh: '没有这个文件，请重新上传', en: 'There is no such file; upload it again' } }));
  if (errors.length > 0) throw new Problem('wrong-input', undefined, errors);
}

/** As the database spells an identity. */
const spelt = (id: string): string => id.toLowerCase();
