import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { readPackage, writePackage } from '#adapters/archive/package-file.ts';
import { digests, sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createHouseSigner, pointOf, verifySm2 } from '#adapters/crypto/sm2.ts';
import { makeDocument } from '#adapters/documents/document.ts';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createArchiveStore } from '#adapters/postgres/archive/archive-store.ts';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { writeOpenedNotes, writePapers } from '#channels/http/write-paper.ts';
import { checkPackage, type PackageFault } from '#core/archive/check-package.ts';
import { isCaseNumber } from '#core/cases/number.ts';
import { packCase, type NotPacked } from '#usecases/archive/pack-case.ts';
import { publicOrigin } from '../origins.ts';
import { createContext, createPlatform, drawsOf } from '../platform.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban archive 办件编号 [-o 文件.zip]              制作一件已办结办件的归档包 / make the archive package of a case that has ended
kuaiban archive verify 文件.zip [--key 公钥.pem] [--json]   核对归档包，改动一个字节也能发现 / check a package: a changed byte is found`;

const root = resolve(import.meta.dirname, '../../..');
type Env = Readonly<Record<string, string | undefined>>;

const NOT_PACKED: Readonly<Record<NotPacked['kind'], string>> = {
  'no-case': '没有这个办件 / there is no such case', 'not-ended': '还没有办结，或者正在复核 / it has not ended, or is being looked at again', 'file-lost': '缺少材料文件，归档包不会完整 / a file that was given is missing',
};

/** `kuaiban archive`. Answers 0 when it is made or whole, 1 when not, 2 when the command cannot be read. */
export async function archive(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = readArgs(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  return asked.verb === 'verify' ? verify(asked, env) : withPool((pool) => pack(pool, asked, env), env);
}

type Asked = { readonly verb: 'verify'; readonly file: string; readonly key: string | undefined; readonly json: boolean } | { readonly verb: 'pack'; readonly number: string; readonly out: string };

function readArgs(args: readonly string[]): Asked | undefined {
  try {
    const { values: { out, key, json = false }, positionals: [first = '', file] } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string', short: 'o' }, key: { type: 'string' }, json: { type: 'boolean' } } });
    if (first === 'verify') return file === undefined ? undefined : { verb: 'verify', file, key, json };
    return isCaseNumber(first) && file === undefined ? { verb: 'pack', number: first, out: out ?? `${first}.zip` } : undefined;
  } catch {
    return undefined;
  }
}

async function pack(pool: Pool, { number, out }: Extract<Asked, { verb: 'pack' }>, env: Env): Promise<number> {
  const platform = await createPlatform(root, dataFolder(env), env, pool);
  const context = createContext(platform, async () => [], () => undefined);
  const store = createArchiveStore(pool);
  const region = number.slice(0, 6);
  const writer = { context, document: makeDocument, origin: publicOrigin(env, Number(env['PORT'] ?? 8080)) };
  const packed = await packCase({
    context, archive: store, files: createFileStore(pool, createBlobFolder(join(dataFolder(env), 'files'))), draws: drawsOf(platform), digests, signer: createHouseSigner(platform.keys), zip: writePackage,
    papers: async (read) => [...await writePapers(writer, read), ...await writeOpenedNotes(writer, createDeliveryStore(pool), read)],
  }, region, number);
  if (packed.kind !== 'packed') {
    console.error(`✗ ${number}  ${NOT_PACKED[packed.kind]}${packed.kind === 'file-lost' ? `: ${packed.file}` : ''}`);
    return 1;
  }
  const { read, of, manifest, bytes } = packed;
  const at = platform.now();
  await createRegisterStore(pool, platform.vault).noteAccess(region, ...of.map((whose) => ({ id: platform.newId(), at, actor: 'command-line', actorKind: 'system' as const, ...whose, what: 'archive', why: 'archive' })));
  await writeFile(out, bytes);
  await store.note(region, { case: number, sha256: digests.sha256(bytes), size: bytes.length, version: read.state.version, officer: null, at });
  console.log(`✓ ${out}  ${manifest.files.length} 个文件、${bytes.length} 字节 / files, bytes\n  SHA-256 ${digests.sha256(bytes)}\n  SM3     ${digests.sm3(bytes)}\n  SM2     ${manifest.signature.key}`);
  return 0;
}

async function verify({ file, key, json }: Extract<Asked, { verb: 'verify' }>, env: Env): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined);
  const trusted = key === undefined ? createHouseSigner(await loadKeys(dataFolder(env), env)).keys.map(({ publicKey }) => publicKey) : await readKey(key);
  if (!bytes || !trusted) {
    console.error(`✗ ${bytes ? key : file}  ${bytes ? '不是 SM2 公钥 / is no public key of SM2' : '读不到这个文件 / cannot be read'}`);
    return 2;
  }
  const files = readPackage(bytes);
  const faults: readonly PackageFault[] = files ? checkPackage(files, { ...digests, hash: sha256, text: (each) => new TextDecoder().decode(each), trusted: new Set(trusted), verify: verifySm2 }) : [{ path: file, zh: '不是完整的归档包：压缩包本身被改过或截断', en: 'is no whole package: the ZIP itself was changed or cut off' }];
  if (json) console.log(JSON.stringify({ files: files?.size ?? 0, faults }));
  else {
    for (const fault of faults) console.log(`✗ ${fault.path}  ${fault.zh} / ${fault.en}`);
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${files?.size ?? 0} 个文件 / files`);
  }
  return faults.length === 0 ? 0 : 1;
}

/** The point of a public key in PEM, as an agency publishes it. */
async function readKey(file: string): Promise<readonly string[] | undefined> {
  const point = pointOf(await readFile(file, 'utf8').catch(() => ''));
  return point === undefined ? undefined : [point];
}
