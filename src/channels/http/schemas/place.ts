import { Type } from 'typebox';

/** A place in a list that is told newest first: the moment and the id of the last that was shown, as `next` of a page names it. */
export const After = Type.String({ pattern: '^[0-9]{1,13}~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: '`next` of the page before' });

export const AfterQuery = Type.Object({ after: Type.Optional(After) });

/** The place after something. */
export function placeOf(at: string, id: string): string {
  return `${Date.parse(at)}~${id}`;
}

/** What a place names; nothing for the beginning of the list. */
export function placeIn(after: string | undefined): { readonly at: string; readonly id: string } | undefined {
  const [at, id = ''] = after?.split('~') ?? [];
  return at === undefined ? undefined : { at: new Date(Number(at)).toISOString(), id };
}
