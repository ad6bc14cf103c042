import { sheetDigest, type Signature, type Signing } from '#core/counter/signing.ts';
import { signaturePicture, type Strokes } from '#core/counter/strokes.ts';
import type { Sheet } from '#core/counter/screen.ts';
import type { Hash } from '#core/id.ts';
import type { Visit } from '#core/parties/visit.ts';
import type { FileStore } from '../ports/files.ts';
import type { Screen } from '../ports/screens.ts';

type Parts = { readonly files: Pick<FileStore, 'add'>; readonly newId: () => string; readonly hash: Hash };
/** What was put to it: drawn, typed, or why it could not be. */
export type Put = { readonly how: 'drawn'; readonly strokes: Strokes } | { readonly how: 'typed'; readonly name: string } | { readonly how: 'excused'; readonly reason: string; readonly witness: string };

/**
 * Keeps a signature by its hash, together with the sheet that it was put to, as a file of whoever stands at the counter. No case names it before it is
 * handed in; what is never handed in goes with the files that nobody refers to.
 */
export async function keepSignature({ files, newId, hash }: Parts, { visit, screen, sheet, signing, at }: { readonly visit: Visit; readonly screen: Pick<Screen, 'id' | 'pairedAt' | 'begunAt'>; readonly sheet: Sheet; readonly signing: Signing; readonly at: string }, put: Put): Promise<Signature> {
  if (sheetDigest(hash, sheet) !== signing.sheet) throw new Error('a sheet that is not the one its digest names');
  const excused = put.how === 'excused' ? { reason: put.reason, witness: put.witness } : {};
  const signed = { how: put.how, at, visit: visit.id, shown: sheet, sheet: signing.sheet, body: signing.body, ...excused };
  const words = put.how === 'typed' ? put.name : put.how === 'excused' ? '本人不能签名' : undefined;
  const bytes = Buffer.from(signaturePicture({ strokes: put.how === 'drawn' ? put.strokes : [], ...(words !== undefined && { words }) }, signed));
  const file = await files.add(visit.region, { id: newId(), owner: visit.subject, name: 'signature.svg', type: 'image/svg+xml', size: bytes.length, at }, bytes);
  return { how: put.how, file: file.id, hash: file.hash, sheet: signing.sheet, body: signing.body, at, screen: screen.id, pairedAt: screen.pairedAt ?? screen.begunAt, ...excused };
}
