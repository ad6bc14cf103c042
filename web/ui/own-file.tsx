import type { ReactNode } from 'react';
import { actingHere } from './acting.ts';
import { getOwnFile, ownFileHref } from './own-files.ts';
import { TakeFile } from './take-file.tsx';
import { visitHere } from './visit.ts';

/** A file of whom this tab acts for. Of one's own it is a link, which opens it beside the page; for another it is asked for as that other, which a link cannot; at a counter it stays the person's own. @param name what it is saved as */
export function OwnFile({ id, name, children }: { readonly id: string; readonly name: string; readonly children: ReactNode }) {
  if (visitHere() !== null) return null;
  if (actingHere() !== null) return <TakeFile look="quiet" size="small" name={name} get={() => getOwnFile(id)}>{children}</TakeFile>;
  return <a href={ownFileHref(id)} target="_blank" rel="noreferrer">{children}</a>;
}
