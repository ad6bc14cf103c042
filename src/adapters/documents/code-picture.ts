import QRCode from 'qrcode';

/** A text as a picture that a telephone reads, as a data: address for a page. */
export async function codePicture(text: string): Promise<string> {
  return QRCode.toDataURL(text, { margin: 2, width: 240, errorCorrectionLevel: 'M' });
}
