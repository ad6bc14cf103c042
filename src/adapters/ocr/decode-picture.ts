import { decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { orientationOf } from './orientation.ts';
import { turned, type Picture } from './picture.ts';

/** More points than the camera of a good telephone gives. */
export const MOST_POINTS = 40_000_000;

/** A picture that cannot be opened: damaged, of another kind, or larger than is opened. */
export class UnreadablePicture extends Error {
  readonly reason: 'damaged' | 'too-large' | 'other-kind';
  constructor(reason: UnreadablePicture['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Opens a JPEG or PNG by its bytes. Its size is read from its head before anything is unpacked: a small file that claims to be a huge picture is not opened. */
export function decodePicture(bytes: Uint8Array): Picture {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return decodeJpegPicture(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return decodePngPicture(bytes);
  throw new UnreadablePicture('other-kind');
}

function decodeJpegPicture(bytes: Uint8Array): Picture {
  const quarters = orientationOf(bytes);
  let raw: { width: number; height: number; data: Uint8Array };
  try {
    raw = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: false, maxResolutionInMP: MOST_POINTS / 1e6, maxMemoryUsageInMB: 768 });
  } catch (error) {
    throw new UnreadablePicture(/maxResolution|maxMemory/.test(String(error)) ? 'too-large' : 'damaged');
  }
  return turned({ width: raw.width, height: raw.height, data: raw.data }, quarters);
}

function decodePngPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) throw new UnreadablePicture('damaged');
  if (view.getUint32(16) * view.getUint32(20) > MOST_POINTS) throw new UnreadablePicture('too-large');
  try {
    return rgbOf(decodePng(bytes));
  } catch {
    throw new UnreadablePicture('damaged');
  }
}

type Png = ReturnType<typeof decodePng>;

/** Three bytes a point, from whatever a PNG has: grey, palette, transparent (on white) or sixteen bits. */
function rgbOf({ width, height, data, channels, depth, palette }: Png): Picture {
  const out = new Uint8Array(width * height * 3);
  const scale = depth === 16 ? 257 : depth < 8 && palette === undefined ? 1 / (255 / (2 ** depth - 1)) : 1;
  if (data.length < width * height * channels) throw new UnreadablePicture('damaged');
  for (let point = 0; point < width * height; point++) {
    const at = point * channels;
    const color = palette === undefined ? undefined : palette[data[at]!];
    const seen = channels === 2 || channels === 4 ? data[at + channels - 1]! / scale / 255 : 1;
    for (let part = 0; part < 3; part++) {
      const value = color === undefined ? data[at + (channels < 3 ? 0 : part)]! / scale : color[part]!;
      out[point * 3 + part] = value * seen + 255 * (1 - seen);
    }
  }
  return { width, height, data: out };
}
