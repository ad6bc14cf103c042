import type { ReadSaid, Text } from '../ui/api-types.ts';

/** What a photograph says of a data element: the answer, as it is shown, how certain it is, and which picture it stands on. */
export type FromPhoto = { readonly answer: string; readonly text: Text; readonly field: Text; readonly certainty: number; readonly mark: ReadSaid['mark']; readonly picture: string };
export type FromPhotos = Readonly<Record<string, FromPhoto>>;

/** The answers that can be filled in from a picture, by data element. What does not hold (a check digit, a day) is no answer. */
export function fromPhoto(picture: string, fields: readonly ReadSaid[]): FromPhotos {
  return Object.fromEntries(fields.filter(({ mark }) => mark !== 'wrong').flatMap(({ says, name, certainty, mark }) => says.map(({ element, answer, text }) => [element, { answer, text, field: name, certainty, mark, picture }] as const)));
}
