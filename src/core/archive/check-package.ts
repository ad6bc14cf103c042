import type { Draw } from '../assignment/draw.ts';
import { verifyDraw } from '../assignment/verify-draw.ts';
import { brokenLink, type Link } from '../cases/chain.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import { DRAWS, EVENTS, FORMAT, MANIFEST, manifestText, SIGNATURE, type Manifest } from './manifest.ts';

/** What is wrong with a package, and where. */
export type PackageFault = Localized & { readonly path: string };

/** What checking needs of the world around: the digests, and whether the signature of the manifest is of a key that the checker trusts. */
export type Checking = {
  readonly sha256: (bytes: Uint8Array) => string; readonly sm3: (bytes: Uint8Array) => string;
  /** The hash of the chain of a case, over text. */
  readonly hash: Hash;
  readonly text: (bytes: Uint8Array) => string;
  readonly trusted: ReadonlySet<string>;
  readonly verify: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
};

/**
 * Everything that is wrong with the files of a package: another byte, a file too many or too few, another order, a record that does not
 * follow from the one before, a signature that is not of a trusted key. Nothing wrong means that it is what was archived.
 */
export function checkPackage(files: ReadonlyMap<string, Uint8Array>, checking: Checking): PackageFault[] {
  const bytes = files.get(MANIFEST);
  const manifest = bytes && readManifest(checking.text(bytes));
  if (!bytes || !manifest) return [{ path: MANIFEST, zh: bytes ? '读不懂：不是本格式的清单' : '没有清单', en: bytes ? 'cannot be read: it is no list of this format' : 'there is no list' }];
  return [...signatureFaults(files.get(SIGNATURE), bytes, manifest, checking), ...fileFaults(files, manifest, checking), ...chainFaults(files.get(EVENTS), manifest, checking), ...drawFaults(files.get(DRAWS), checking)];
}

function readManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    const complete = manifest?.format === FORMAT && Array.isArray(manifest.files) && manifest.files.every((file) => typeof (file as { readonly path?: unknown } | null)?.path === 'string') && typeof manifest.case?.number === 'string' && typeof manifest.case.region?.code === 'string' && typeof manifest.signature?.publicKey === 'string';
    return complete && manifestText(manifest as Manifest) === text ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

function signatureFaults(signature: Uint8Array | undefined, bytes: Uint8Array, { signature: { publicKey, key } }: Manifest, { verify, trusted }: Checking): PackageFault[] {
  if (!signature) return [{ path: SIGNATURE, zh: '没有签名', en: 'there is no signature' }];
  if (!verify(publicKey, bytes, signature)) return [{ path: SIGNATURE, zh: '签名和清单不符：清单或签名被改过', en: 'the signature does not fit the list: one of them was changed' }];
  return trusted.has(publicKey) ? [] : [{ path: SIGNATURE, zh: `签名的密钥 ${key} 不是信任的密钥`, en: `it was signed with the key ${key}, which is not a trusted one` }];
}

function fileFaults(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest, { sha256, sm3 }: Checking): PackageFault[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const extra = [...files.keys()].filter((path) => !listed.has(path) && path !== MANIFEST && path !== SIGNATURE);
  return [
    ...manifest.files.flatMap((file): PackageFault[] => {
      const bytes = files.get(file.path);
      if (!bytes) return [{ path: file.path, zh: '清单上有，包里没有', en: 'is on the list and not in the package' }];
      const same = bytes.length === file.size && sha256(bytes) === file.sha256 && sm3(bytes) === file.sm3;
      return same ? [] : [{ path: file.path, zh: '内容和清单上的摘要不符', en: 'is not what its digests on the list say' }];
    }),
    ...extra.map((path) => ({ path, zh: '包里有，清单上没有', en: 'is in the package and not on the list' })),
  ];
}

/** The records follow one from another, and end where the list says. */
function chainFaults(bytes: Uint8Array | undefined, manifest: Manifest, { text, hash }: Checking): PackageFault[] {
  if (!bytes) return [];
  const links = readLinks(text(bytes));
  if (!links) return [{ path: EVENTS, zh: '不是逐条的记录', en: 'is no list of records' }];
  const { number, region, version, head } = manifest.case;
  const broken = brokenLink(hash, region.code, number, links);
  if (broken) return [{ path: EVENTS, zh: `第 ${broken.seq} 条接不上前一条`, en: `record ${broken.seq} does not follow from the one before` }];
  return links.length === version && links.at(-1)?.hash === head ? [] : [{ path: EVENTS, zh: '记录的结尾和清单不符', en: 'the records do not end where the list says' }];
}

function readLinks(text: string): Link[] | undefined {
  try {
    const links = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Link | null);
    return links.every((link) => link !== null) ? links : undefined;
  } catch {
    return undefined;
  }
}

/** A draw as a package holds it; `seed` once its day was over. */
type PackedDraw = { readonly item: number; readonly draw: Draw; readonly seed?: { readonly seed: string } };

/** Each draw follows from its data, as far as the seed of its day was public. */
function drawFaults(bytes: Uint8Array | undefined, { text, hash }: Checking): PackageFault[] {
  if (!bytes) return [];
  try {
    return (JSON.parse(text(bytes)) as PackedDraw[]).flatMap(({ item, draw, seed }) => {
      const verified = seed ? verifyDraw(draw, seed.seed, hash) : { valid: true as const };
      return verified.valid ? [] : [{ path: DRAWS, zh: `第 ${item} 项：${verified.because.zh}`, en: `item ${item}: ${verified.because.en}` }];
    });
  } catch {
    return [{ path: DRAWS, zh: '不是随机分配的记录', en: 'is no list of draws' }];
  }
}
