import { createHash } from 'node:crypto';
import type { DocumentCheck } from '#channels/http/schemas/document.ts';
import type { Client } from '../client.ts';
import { pdfText } from '../pdf-text.ts';

/** A paper of a case as its reader holds it in hand. */
export type Paper = { readonly number: string; readonly code: string; readonly text: string; readonly bytes: Buffer; readonly sha256: string };

/** Opens a paper, as its reader does. */
export async function open(client: Client, { number, href }: { readonly number: string; readonly href: string }): Promise<Paper> {
  const bytes = Buffer.from(await (await client.send(href)).arrayBuffer());
  const text = pdfText(bytes);
  return { number, text, bytes, code: /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(text.slice(text.indexOf('核验码')))?.[0] ?? '', sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What anybody learns who holds number and code. */
export async function verified(anybody: Client, { number, code }: Pick<Paper, 'number' | 'code'>): Promise<DocumentCheck> {
  return (await anybody.get<DocumentCheck>(`/documents/${number}?code=${code}`)).body;
}
