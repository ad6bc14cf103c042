import QRCode from 'qrcode';

/** A text as the dark fields of a QR code: how many there are along a side, and the path that draws them in units of one, without the quiet zone. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { modules: { size, data } } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: size }, (_row, y) => Array.from({ length: size }, (_cell, x) => (data[y * size + x] ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
