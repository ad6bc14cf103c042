import { encode } from 'fast-png';
import jpeg from 'jpeg-js';
import { expect, test } from 'vitest';
import { decodePicture, UnreadablePicture } from './decode-picture.ts';

const reasonOf = (bytes: Uint8Array): string => {
  try {
    decodePicture(bytes);
    return 'opened';
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error;
    return error.reason;
  }
};
const RED = new Uint8Array(jpeg.encode({ width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, Buffer.from([255, 0, 0, 255])) }, 90).data);
const PNG = encode({ width: 4, height: 4, channels: 4, depth: 8, data: new Uint8Array(64).map((_, at) => (at % 4 === 3 ? 0 : 9)) });
const huge = Uint8Array.from(PNG);
new DataView(huge.buffer).setUint32(16, 60_000);
new DataView(huge.buffer).setUint32(20, 60_000);

test('given a photograph, then it is opened with its size and colours', () => {
  const { width, height, data } = decodePicture(RED);
  expect([width, height, data.length]).toEqual([16, 8, 16 * 8 * 3]);
  expect(data[0]).toBeGreaterThan(240);
});
test('given a transparent PNG, then what is not there is white as paper', () => {
  expect([...decodePicture(PNG).data.slice(0, 3)]).toEqual([255, 255, 255]);
});
test('given a small file that claims to be a huge picture, then it is not unpacked', () => {
  expect(reasonOf(huge)).toBe('too-large');
});
test.each([['a JPEG that ends in the middle', RED.slice(0, RED.length / 2)], ['a PNG that ends in the middle', PNG.slice(0, 50)], ['a head and nothing else', PNG.slice(0, 12)]])('given %s, then it is damaged', (_what, bytes) => {
  expect(reasonOf(bytes)).toBe('damaged');
});
test('given something else, whatever its name, then it is of another kind', () => {
  expect(reasonOf(new TextEncoder().encode('%PDF-1.4'))).toBe('other-kind');
});
