import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { createLoginHash } from '#adapters/identity/login-hash.ts';
import { createPasswords } from '#adapters/identity/passwords.ts';
import { createFirstStore } from '#adapters/postgres/administration/first-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { wrongFirst, type FirstAdministrator } from '#core/administration/first.ts';
import { ADMIN_KINDS } from '#core/administration/kinds.ts';
import { firstAdministrators } from '#usecases/administration/first-administrators.ts';
import { loadRules } from '../load-rules.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban admin first 文件 --region 371300
建立一个地区最早的管理员，只能做一次 / make the first administrators of a region, once only
文件每行一名：种类,工号,姓名,身份证号 / one a line: kind, number, name, identity number
  system,9001,张三,371300199203180016
种类：system 系统管理员，security 安全管理员（至少两名），audit 审计管理员 / kinds: system, security (two at least), audit
密码和二次验证密钥只在屏幕上显示这一次；用完请删掉文件 / passwords and second factors are shown this once; delete the file afterwards`;

const FAULTS = {
  'there-are': '这个地区已经有管理员了，由他们来增加 / the region has administrators already: they add others',
  'number-taken': '有的工号已经有人用，什么都没有建立 / a number is somebody’s already; nothing was made',
} as const;

type Env = Readonly<Record<string, string | undefined>>;

/** `kuaiban admin first`. Answers 0 when they were made, 1 where that is refused, 2 for a command or a file it cannot read. */
export async function adminCommand(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = read(args);
  const text = asked && await readFile(asked.file, 'utf8').catch(() => null);
  if (asked === null || text === null) {
    console.error(asked === null ? USAGE : `读不到文件 ${asked.file} / cannot read the file\n\n${USAGE}`);
    return 2;
  }
  const { catalog } = await loadRules(resolve(import.meta.dirname, '../../../catalog'));
  if (!catalog.regions.has(asked.region)) {
    console.error(`没有地区 ${asked.region}，有的是 ${[...catalog.regions.keys()].join('、')} / there is no such region`);
    return 2;
  }
  const people = peopleIn(text);
  const wrong = wrongFirst(people);
  if (wrong.length > 0) {
    console.error(wrong.map(({ line, detail }) => `${line === 0 ? '' : `第 ${String(line)} 名 / no. ${String(line)}: `}${detail.zh} / ${detail.en}`).join('\n'));
    return 1;
  }
  const keys = await loadKeys(dataFolder(env), env);
  return withPool(async (pool) => {
    const done = await firstAdministrators({
      store: createFirstStore(pool, createVault(keys)), passwords: createPasswords(), loginHash: createLoginHash(createKeyedHash(keys, 'login')), lookup: createKeyedHash(keys, 'directory'), random: randomBytes, newId: randomUUID, now: () => new Date().toISOString(),
    }, asked.region, people);
    if ('fault' in done) {
      console.error(FAULTS[done.fault]);
      return 1;
    }
    console.log(done.made.map(({ kind, number, name, password, factor }) => `${ADMIN_KINDS[kind].zh} ${ADMIN_KINDS[kind].en}  ${number}  ${name}\n  密码 password       ${password}\n  二次验证 one-time codes  ${factor.match(/.{1,4}/gu)?.join(' ') ?? ''}`).join('\n'));
    console.error('请当面分别交给本人，不要存下来 / hand each to whom it is for, in person, and keep none of it');
    return 0;
  }, env);
}

function read(args: readonly string[]): { readonly file: string; readonly region: string } | null {
  try {
    const { values: { region = '' }, positionals: [verb, file, ...more] } = parseArgs({ args: [...args], strict: true, allowPositionals: true, options: { region: { type: 'string' } } });
    return verb === 'first' && file !== undefined && more.length === 0 && /^[0-9]{6}$/.test(region) ? { file, region } : null;
  } catch {
    return null;
  }
}

/** A person a line; empty lines and what follows `#` say nothing. */
function peopleIn(text: string): readonly FirstAdministrator[] {
  return text.replace(/^\uFEFF/u, '').split(/\r?\n/u).map((line) => line.replace(/#.*$/u, '').trim()).filter((line) => line !== '').map((line) => {
    const [kind = '', number = '', name = '', identity = ''] = line.split(/[,，]/u).map((part) => part.trim());
    return { kind: kind as FirstAdministrator['kind'], number, name, identity };
  });
}
