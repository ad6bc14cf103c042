import { getPaper } from './request.ts';

/** Where a file of one's own is. */
export function ownFileHref(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}`;
}

/** A file of whom this tab acts for, as its bytes. @throws Failure */
export function getOwnFile(id: string): Promise<Blob> {
  return getPaper(ownFileHref(id));
}
