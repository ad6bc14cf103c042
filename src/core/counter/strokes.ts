import type { Localized } from '../value.ts';

/** A signature as it was drawn: strokes of points on a field of `FIELD`. */
export type Strokes = readonly (readonly (readonly [number, number])[])[];

/** The field on which a signature is drawn, in its own units. */
export const FIELD = { width: 1000, height: 400 } as const;
/** How much is drawn at most: a long name in a careful hand needs far less. */
export const MOST = { strokes: 80, pointsInStroke: 600, points: 6000 } as const;
/** A dot, a dash by accident is no signature. */
const LEAST = { length: 200, width: 60 } as const;

export const NO_SIGNATURE: Localized = { zh: '签名太小，或者没有写。请在框里写上姓名', en: 'The signature is too small or missing: write your name in the field' };
const TOO_MUCH: Localized = { zh: '写得太多，请清除后重签', en: 'There is too much on it: clear it and sign again' };
const OUTSIDE: Localized = { zh: '有的笔画在框外，请清除后重签', en: 'Some of it lies outside the field: clear it and sign again' };

/** What is wrong with a drawn signature; nothing where it can be one. */
export function faultOfStrokes(strokes: Strokes): Localized | undefined {
  const points = strokes.flat();
  if (points.length === 0) return NO_SIGNATURE;
  if (strokes.length > MOST.strokes || points.length > MOST.points || strokes.some(({ length }) => length > MOST.pointsInStroke)) return TOO_MUCH;
  if (points.some(([x, y]) => !(x >= 0 && x <= FIELD.width && y >= 0 && y <= FIELD.height))) return OUTSIDE;
  const length = strokes.reduce((sum, stroke) => sum + stroke.reduce((all, [x, y], index) => { const [px, py] = stroke[index - 1] ?? [x, y]; return all + Math.hypot(x - px, y - py); }, 0), 0);
  const xs = points.map(([x]) => x);
  return length < LEAST.length || Math.max(...xs) - Math.min(...xs) < LEAST.width ? NO_SIGNATURE : undefined;
}

/** A picture of a signature, with what it was put to in its metadata: made here from numbers and escaped words, so that nothing of a client stands in it as it came. */
export function signaturePicture({ strokes, words }: { readonly strokes: Strokes; /** In place of strokes: the typed name, or why there is none. */ readonly words?: string }, signed: object): string {
  const paths = strokes.map((stroke) => `<path d="M${stroke.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}"/>`).join('');
  const text = words === undefined ? '' : `<text x="500" y="220" font-size="64" text-anchor="middle" fill="#10212b" stroke="none">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FIELD.width} ${FIELD.height}" width="${FIELD.width}" height="${FIELD.height}" fill="none" stroke="#10212b" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"><metadata>${escaped(JSON.stringify(signed))}</metadata>${paths}${text}</svg>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
