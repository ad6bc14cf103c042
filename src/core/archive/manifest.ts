import type { Localized } from '../value.ts';

/** Of which kind a file of an archive package is (GB/T 42727—2023 groups them so: what was filed, what was handled, what came of it). */
export type FileKind = 'form' | 'evidence' | 'paper' | 'events' | 'draws' | 'messages';

/** One file of a package. `title` says what it is; digests are in hex. */
export type ArchivedFile = { readonly path: string; readonly kind: FileKind; readonly title: Localized; readonly type: string; readonly size: number; readonly sha256: string; readonly sm3: string };

/** A person or an enterprise as the package names them: whole, because it has to be found by them in thirty years. */
export type ArchivedParty = { readonly kind: 'person' | 'enterprise'; readonly name: string; readonly number: string };

export type ArchivedItem = { readonly no: number; readonly code: string; readonly name: Localized; readonly authority: string; readonly status: string; readonly endedAt: string; readonly by?: 'rules' | 'officer' };

/** How long it has to be kept at least, and who says so; `toVerify` where the agency has still to confirm it. */
export type Retention = { readonly years: number; readonly until: string; readonly basis: string; readonly toVerify: boolean };

/** What stands in `manifest.json`: which case, what is in the package, by what each of the four properties of an electronic archive can be checked, and whose key signed it. */
export type Manifest = {
  readonly format: typeof FORMAT;
  readonly basis: readonly string[];
  readonly case: {
    readonly number: string; readonly region: Localized & { readonly code: string }; readonly lifeEvent: Localized & { readonly code: string }; readonly subject: ArchivedParty; readonly applicant: ArchivedParty;
    readonly channel: string; readonly catalogVersion: string; readonly submittedAt: string; readonly endedAt: string; /** Of the chain of events: how many, and the hash of the last. */ readonly version: number; readonly head: string; readonly items: readonly ArchivedItem[];
  };
  readonly retention?: Retention;
  readonly properties: Readonly<Record<'authenticity' | 'integrity' | 'usability' | 'security', Localized>>;
  readonly files: readonly ArchivedFile[];
  readonly signature: { readonly algorithm: 'SM2-SM3'; readonly identity: string; readonly encoding: 'DER'; readonly file: typeof SIGNATURE; readonly key: string; readonly publicKey: string };
};

/** The package as this release writes it; another one would say so. */
export const FORMAT = 'kuaiban-archive/1';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const EVENTS = 'events.jsonl';
export const DRAWS = 'draws.json';

/** The rules that a package is made by. */
export const BASIS: Manifest['basis'] = ['国办发〔2023〕26号《政务服务电子文件归档和电子档案管理办法》', 'GB/T 42727—2023《政务服务事项电子文件归档规范》', '国务院令第716号《国务院关于在线政务服务的若干规定》第十二条'];

/** 四性: by what in the package each can be checked, also by somebody who has nothing but it. */
export const PROPERTIES: Manifest['properties'] = {
  authenticity: { zh: '真实性：每条记录带前一条的摘要，events.jsonl 可从头重算；清单由办理机构的 SM2 密钥签名', en: 'Authenticity: each record carries the digest of the one before, so that events.jsonl can be worked out from its start; the list is signed with the SM2 key of the house' },
  integrity: { zh: '完整性：清单列出全部文件及其 SHA-256 和 SM3 摘要，少一个、多一个、改一个字节都能发现', en: 'Integrity: the list names every file with its SHA-256 and SM3, so that one that is missing, added or changed by a byte is found' },
  usability: { zh: '可用性：只用 PDF、JPEG、PNG 等原件和 UTF-8 文本（JSON），不压缩、不加密，不靠本系统即可阅读', en: 'Usability: nothing but the originals (PDF, JPEG, PNG) and UTF-8 text (JSON), not packed and not encrypted, readable without this system' },
  security: { zh: '安全性：归档文件中没有可执行的内容；每次制作归档包都记入当事人的查阅记录', en: 'Security: nothing in it can be executed; each time a package is made, that stands in the access record of the person' },
};

/** The bytes of a manifest, the same for the same content. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
