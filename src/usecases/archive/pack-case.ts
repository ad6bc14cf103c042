import { filesIn } from '#core/archive/files-in.ts';
import { BASIS, DRAWS, EVENTS, FORMAT, MANIFEST, manifestText, PROPERTIES, SIGNATURE, type ArchivedFile, type FileKind, type Manifest } from '#core/archive/manifest.ts';
import { retentionOf } from '#core/archive/retention.ts';
import { authorityOf } from '#core/cases/authority-of.ts';
import { caseStatus } from '#core/cases/state.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { itemNames, lifeEventName } from '#core/catalog/item-names.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { ArchiveStore } from '../ports/archive.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { FileStore } from '../ports/files.ts';
import { SM2_IDENTITY, type Digests, type HouseSigner } from '../ports/signer.ts';
import { formText, titleOf } from './form-file.ts';
import { daysOfDraws, drawsText, eventsText, messagesText } from './record-files.ts';

/** What a package is made with. */
export type Packing = {
  readonly context: Pick<Context, 'cases' | 'catalogOf' | 'compiled' | 'unseal' | 'now'>;
  readonly archive: Pick<ArchiveStore, 'record'>; readonly files: Pick<FileStore, 'find' | 'bytes'>; readonly draws: Pick<DrawStore, 'seeds'>;
  readonly papers: (read: CaseRead) => Promise<readonly { readonly number: string; readonly title: Localized; readonly pdf: Uint8Array }[]>;
  readonly digests: Digests; readonly signer: HouseSigner; readonly zip: (files: Readonly<Record<string, string | Uint8Array>>) => Uint8Array;
};

export type Packed = { readonly kind: 'packed'; readonly read: CaseRead; /** Whose data are in it, and the case where it is theirs: who has objected sees that somebody looked, not whose case it is. */ readonly of: readonly { readonly subject: string; readonly case: string | null }[]; readonly manifest: Manifest; readonly bytes: Uint8Array };
/** not-ended: something is still to be decided, or looked at again · file-lost: a file that was given is not there, so that the package could not be whole */
export type NotPacked = { readonly kind: 'no-case' } | { readonly kind: 'not-ended' } | { readonly kind: 'file-lost'; readonly file: string };

type Content = Pick<ArchivedFile, 'path' | 'kind' | 'title' | 'type'> & { readonly bytes: Uint8Array };

const JSON_TYPE = 'application/json';
/** What a file is called by what it is; anything else keeps no ending. */
const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' };

/**
 * The archive package of a case that has ended: papers, forms as filed, files, records, draws, messages, and the signed list of them.
 * Nothing in it says when or by whom it was made: as long as nothing happens to the case, it is the same bytes.
 */
export async function packCase(packing: Packing, region: string, number: string): Promise<Packed | NotPacked> {
  const { context, archive, draws, digests, signer, zip } = packing;
  const read = await context.cases.read(region, number);
  if (!read) return { kind: 'no-case' };
  if (caseStatus(read.state) === 'open' || read.state.items.some(({ reopened }) => reopened)) return { kind: 'not-ended' };
  const compiled = await context.catalogOf(read.state.catalogVersion);
  const given = await givenFiles(packing, compiled, read);
  if (!Array.isArray(given)) return given;
  const places = new Map(given.map(({ id, path }) => [id, path]));
  const days = new Set(daysOfDraws(read.history));
  const [found, papers, seeds] = await Promise.all([archive.record(region, number), packing.papers(read), days.size === 0 ? [] : draws.seeds(region, [...days].toSorted()[0]!)]);
  // What happens while the rest is read belongs to the next package.
  const record = { ...found, links: found.links.filter(({ seq }) => seq <= read.state.version) };
  // A seed is secret until its day is over.
  const open = seeds.filter(({ day }) => days.has(day) && day < dayOf(context.now()));
  const text = (path: string, kind: FileKind, title: Localized, content: string): Content => ({ path, kind, title, type: JSON_TYPE, bytes: new TextEncoder().encode(content) });
  const contents: Content[] = [
    text('form.json', 'form', { zh: '申请表和补正（按提交的内容）', en: 'Application and corrections as filed' }, formText(compiled.catalog, number, read.history, context.unseal, (id) => places.get(id) ?? id)),
    ...given.map(({ owner: _owner, id: _id, ...file }) => file),
    ...papers.map(({ number: paper, title, pdf }): Content => ({ path: `papers/${paper}.pdf`, kind: 'paper', title, type: 'application/pdf', bytes: pdf })),
    text(EVENTS, 'events', { zh: '办理过程的全部记录', en: 'All records of what was done' }, eventsText(record)),
    text(DRAWS, 'draws', { zh: '随机分配的证明', en: 'Proofs of random assignment' }, drawsText(read.history, open)),
    text('messages.json', 'messages', { zh: '通知、送达和回执', en: 'Notices, deliveries and receipts' }, messagesText(record, read)),
  ];
  const listed = contents.map(({ bytes, ...file }): ArchivedFile => ({ ...file, size: bytes.length, sha256: digests.sha256(bytes), sm3: digests.sm3(bytes) }));
  const manifest = manifestOf(context.compiled, compiled, read, listed, signer);
  const list = new TextEncoder().encode(manifestText(manifest));
  const parties = new Set([read.state.subject, read.state.applicant, ...(read.state.agent ? [read.state.agent.id] : [])]);
  const of = [...new Set([...parties, ...given.map(({ owner }) => owner)])].map((subject) => ({ subject, case: parties.has(subject) ? number : null }));
  return { kind: 'packed', read, of, manifest, bytes: zip({ [MANIFEST]: list, [SIGNATURE]: signer.sign(list), ...Object.fromEntries(contents.map(({ path, bytes }) => [path, bytes])) }) };
}

/** The files that were given, numbered in the order in which they came: their own names may be anything. */
async function givenFiles({ files }: Packing, { catalog }: CompiledCatalog, { state, history }: CaseRead): Promise<(Content & { readonly id: string; readonly owner: string })[] | NotPacked> {
  const all: (Content & { readonly id: string; readonly owner: string })[] = [];
  for (const [index, file] of filesIn(history).entries()) {
    const stored = await files.find(state.region, file.id);
    const bytes = stored && (await files.bytes(stored.hash).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    }));
    if (!stored || !bytes) return { kind: 'file-lost', file: stored?.name ?? file.id };
    all.push({ id: file.id, owner: stored.owner, path: `evidence/${String(index + 1).padStart(3, '0')}${ENDINGS[stored.type] ?? ''}`, kind: 'evidence', title: titleOf(catalog, file, stored.name), type: stored.type, bytes });
  }
  return all;
}

/** The list. The term of keeping is that of today's rules: it is the agency's, not a right of the case. */
function manifestOf(today: CompiledCatalog, compiled: CompiledCatalog, read: CaseRead, files: readonly ArchivedFile[], { keys: [key] }: HouseSigner): Manifest {
  const { catalog } = compiled;
  const { state, subject, applicant, head } = read;
  const party = ({ kind, name, number }: CaseRead['subject']): Manifest['case']['subject'] => ({ kind, name, number });
  const endedAt = state.items.map((item) => item.again?.at ?? item.endedAt ?? state.submittedAt).toSorted().at(-1) ?? state.submittedAt;
  const { zh, en } = catalog.regions.get(state.region) ?? { zh: state.region, en: state.region };
  const retention = retentionOf(today.catalog, state.region, endedAt);
  return {
    format: FORMAT, basis: BASIS,
    case: {
      number: state.number, region: { code: state.region, zh, en }, lifeEvent: { code: state.lifeEvent, ...lifeEventName(compiled, state.lifeEvent) }, subject: party(subject), applicant: party(applicant?.subject ?? subject),
      channel: state.channel, catalogVersion: state.catalogVersion, submittedAt: state.submittedAt, endedAt, version: state.version, head,
      items: state.items.map((item) => ({ no: item.no, code: item.service, name: itemNames(compiled, item).name, authority: codeName(catalog, 'authorities', authorityOf(catalog, item)).zh, status: item.status, endedAt: item.endedAt ?? endedAt, ...(item.by && { by: item.by }) })),
    },
    ...(retention && { retention }), properties: PROPERTIES, files,
    signature: { algorithm: 'SM2-SM3', identity: SM2_IDENTITY, encoding: 'DER', file: SIGNATURE, key: key.id, publicKey: key.publicKey },
  };
}
