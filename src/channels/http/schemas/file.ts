import { Type, type Static } from 'typebox';

/** What may be uploaded. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** What a photograph is. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png'] as const;

export const StoredFile = Type.Object({ id: Type.String(), name: Type.String(), type: Type.String(), size: Type.Integer() }, { title: 'StoredFile' });
export type StoredFile = Static<typeof StoredFile>;

/** What a spreadsheet is given back as, and what one may be sent as: programs name a .csv as they like. */
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const SHEET_TYPES = [SHEET_TYPE, 'text/csv', 'application/octet-stream'] as const;

/** Bytes, of which a schema can say no more than their media type. */
const Bytes = Type.Unsafe<Buffer>({});
const content = (types: readonly string[]): Record<string, { schema: typeof Bytes }> => Object.fromEntries(types.map((type) => [type, { schema: Bytes }]));

/** A body of bytes in one of these types. */
export function bytesBodyOf(types: readonly string[]): { content: ReturnType<typeof content> } {
  return { content: content(types) };
}

/** An answer of bytes in one of these types. */
export function bytesAnswer(description: string, types: readonly string[] = FILE_TYPES): { 200: { description: string; content: ReturnType<typeof content> } } {
  return { 200: { description, content: content(types) } };
}
