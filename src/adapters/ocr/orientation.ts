/** How a camera was held, from the Exif tag 0x0112 of a JPEG: by how many quarters to the right the picture has to be turned. Mirrored ones do not come from cameras and count as upright. */
export function orientationOf(bytes: Uint8Array): 0 | 1 | 2 | 3 {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const length = view.getUint16(at + 2);
    // APP1 with "Exif\0\0" before the TIFF part.
    if (bytes[at + 1] === 0xe1 && at + 18 < bytes.length && view.getUint32(at + 4) === 0x45786966) return inTiff(view, at + 10, Math.min(bytes.length, at + 2 + length));
    if (bytes[at + 1] === 0xda) return 0;
    at += 2 + length;
  }
  return 0;
}

const QUARTERS: Readonly<Record<number, 1 | 2 | 3>> = { 3: 2, 6: 1, 8: 3 };

function inTiff(view: DataView, start: number, end: number): 0 | 1 | 2 | 3 {
  if (start + 8 > end) return 0;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 0;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return QUARTERS[view.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
}
