import { actingHere } from './acting.ts';
import { getPaper } from './request.ts';
import { visitHere } from './visit.ts';

/** Whether this tab asks as somebody else than whoever has signed in. What a page links to, or shows as a picture, the browser asks for as whoever has. */
export function asksAsAnother(): boolean {
  return actingHere() !== null || visitHere() !== null;
}

/** Where a file of one's own is. */
export function ownFileHref(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}`;
}

/** A file of whom this tab acts for, as its bytes. @throws Failure */
export function getOwnFile(id: string): Promise<Blob> {
  return getPaper(ownFileHref(id));
}
