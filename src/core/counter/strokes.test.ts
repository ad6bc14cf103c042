import { expect, test } from 'vitest';
import { faultOfStrokes, NO_SIGNATURE, signaturePicture, type Strokes } from './strokes.ts';

const NAME: Strokes = [[[100, 100], [300, 200], [200, 300]], [[400, 100], [420, 300]]];

test('a name that was written can be a signature', () => expect(faultOfStrokes(NAME)).toBeUndefined());

test.each<[string, Strokes]>([
  ['nothing', []], ['strokes without points', [[], []]], ['a dot', [[[500, 200]]]], ['a dash by accident', [[[500, 200], [540, 200]]]], ['a line that only goes up and down', [[[500, 0], [500, 400], [505, 0]]]],
])('%s is none', (_, strokes) => expect(faultOfStrokes(strokes)).toBe(NO_SIGNATURE));

test.each<[string, Strokes]>([
  ['outside the field', [...NAME, [[1001, 5]]]], ['above it', [...NAME, [[5, -1]]]], ['nowhere', [...NAME, [[Number.NaN, 1]]]],
  ['too many strokes', Array.from({ length: 81 }, () => NAME[0]!)], ['too many points', [Array.from({ length: 601 }, (_, index): [number, number] => [index, 1])]],
])('%s is refused, and said so', (_, strokes) => expect(faultOfStrokes(strokes)?.zh).toContain('请清除后重签'));

test('a picture holds what was drawn and what it was put to, and no markup of anybody', () => {
  const picture = signaturePicture({ strokes: NAME }, { sheet: 's', said: '</metadata><script>alert(1)</script>' });
  expect(picture).toContain('<path d="M100 100L300 200L200 300"/>');
  expect(picture).not.toContain('<script');
  expect(picture).toContain('&lt;script&gt;');
  expect(signaturePicture({ strokes: [], words: '王<b>' }, {})).toContain('王&lt;b&gt;');
});
