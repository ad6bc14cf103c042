import { parseArgs } from 'node:util';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { columns } from './print.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban officer list
kuaiban officer absent|present 工号 --region 371300
kuaiban officer recuse 工号 --region 371300 --from 身份证号
谁在岗，谁回避谁的办件；下一次抽取起生效 / who is on duty, and whose cases an officer keeps out of; holds from the next draw on`;

/** `kuaiban officer …`: the roster that draws go by. Answers 0 when done, 1 where there is no such officer or person number, 2 for a command it cannot read. */
export async function officerCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const asked = read(args);
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  const { act, number, region, from } = asked;
  const identity = act === 'recuse' ? readIdentityNumber(from) : undefined;
  if (identity && 'fault' in identity) {
    console.error('身份证号不对，请核对 / that is no identity number');
    return 1;
  }
  return withPool(async (pool) => {
    const duty = createDutyStore(pool);
    if (act === 'list') {
      console.log(columns((await duty.list()).map((each) => [each.region, each.number, each.name, each.present ? '在岗 on duty' : '不在岗 absent', `${each.recusals} 回避 recusals`, each.roles.join('、'), each.competences.join('、')])));
      return 0;
    }
    const done = act === 'recuse'
      ? await duty.recuse(region, number, createKeyedHash(await loadKeys(dataFolder(env), env), 'directory')(`number/${from}`))
      : await duty.setPresent(region, number, act === 'present');
    if (!done) console.error(`${region} 没有工号为 ${number} 的人员 / there is no officer ${number} in ${region}`);
    return done ? 0 : 1;
  }, env);
}

type Asked = { readonly act: 'list' | 'absent' | 'present' | 'recuse'; readonly number: string; readonly region: string; readonly from: string };

function read(args: readonly string[]): Asked | null {
  try {
    const { positionals: [act, number = '', ...more], values: { region = '', from = '' } } = parseArgs({ args: [...args], strict: true, allowPositionals: true, options: { region: { type: 'string' }, from: { type: 'string' } } });
    if (more.length > 0) return null;
    if (act === 'list') return number === '' ? { act, number, region, from } : null;
    if ((act !== 'absent' && act !== 'present' && act !== 'recuse') || number === '' || region === '' || (act === 'recuse') !== (from !== '')) return null;
    return { act, number, region, from };
  } catch {
    return null;
  }
}
