import type { FileStore } from '#usecases/ports/files.ts';
import { Problem } from './problems.ts';

/** Files that a request names, and where in it. */
export type NamedFiles = { readonly pointer: string; readonly ids: readonly string[] };

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Only files that this person has uploaded can be handed in: a stranger's would be shown to an officer under the wrong name. @throws Problem that points at each place */
export async function checkOwnFiles(files: FileStore, who: { readonly region: string; readonly subjectId: string }, named: readonly NamedFiles[]): Promise<void> {
  const found = await Promise.all(named.map(async ({ pointer, ids }) => {
    const owners = await Promise.all(ids.map(async (id) => (ID.test(id) ? (await files.find(who.region, id))?.owner : undefined)));
    return owners.every((owner) => owner === who.subjectId) ? [] : [{ pointer, detail: { zh: '没有这个文件，请重新上传', en: 'There is no such file; upload it again' } }];
  }));
  const errors = found.flat();
  if (errors.length > 0) throw new Problem('wrong-input', undefined, errors);
}
