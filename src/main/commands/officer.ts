import { parseArgs } from 'node:util';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { STAFF_ROLES, type StaffRole } from '#core/assignment/staff-role.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { columns } from './print.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban officer list
kuaiban officer absent|present 工号 --region 371300
kuaiban officer recuse 工号 --region 371300 --from 身份证号
kuaiban officer end|back 工号 --region 371300
kuaiban officer roles 工号 --region 371300 --roles officer,reviewer
谁在岗，谁回避谁的办件；下一次抽取起生效 / who is on duty, and whose cases an officer keeps out of; holds from the next draw on
end：离岗，马上退出登录，手上的由系统重新抽取；roles：换成这些角色 / end: leaves, is signed out at once, what they have in hand is drawn anew; roles: has these and no others`;

/** `kuaiban officer …`: the roster that draws go by. Answers 0 when done, 1 where there is no such officer or person number, 2 for a command it cannot read. */
export async function officerCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const asked = read(args);
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  const { act, number, region, from, roles } = asked;
  const wrong = roles.filter((role) => !Object.hasOwn(STAFF_ROLES, role));
  if (wrong.length > 0) {
    console.error(`没有这个角色：${wrong.join('、')}；可以是 ${Object.keys(STAFF_ROLES).join('、')} / no such role`);
    return 1;
  }
  const identity = act === 'recuse' ? readIdentityNumber(from) : undefined;
  if (identity && 'fault' in identity) {
    console.error('身份证号不对，请核对 / that is no identity number');
    return 1;
  }
  return withPool(async (pool) => {
    const duty = createDutyStore(pool);
    const change = async (): Promise<boolean> => {
      switch (act) {
        case 'recuse': return duty.recuse(region, number, createKeyedHash(await loadKeys(dataFolder(env), env), 'directory')(`number/${from}`));
        case 'end': return duty.end(region, number, new Date().toISOString());
        case 'back': return duty.back(region, number);
        case 'roles': return duty.setRoles(region, number, roles as readonly StaffRole[]);
        default: return duty.setPresent(region, number, act === 'present');
      }
    };
    if (act === 'list') {
      console.log(columns((await duty.list()).map((each) => [each.region, each.number, each.name, each.ended ? '已离岗 left' : each.present ? '在岗 on duty' : '不在岗 absent', `${each.recusals} 回避 recusals`, each.roles.join('、'), each.competences.join('、')])));
      return 0;
    }
    const done = await change();
    if (!done) console.error(`${region} 没有工号为 ${number} 的人员 / there is no officer ${number} in ${region}`);
    return done ? 0 : 1;
  }, env);
}

const ACTS = ['list', 'absent', 'present', 'recuse', 'end', 'back', 'roles'] as const;
type Asked = { readonly act: (typeof ACTS)[number]; readonly number: string; readonly region: string; readonly from: string; readonly roles: readonly string[] };

function read(args: readonly string[]): Asked | null {
  try {
    const { positionals: [word, number = '', ...more], values: { region = '', from = '', roles: list = '' } } = parseArgs({ args: [...args], strict: true, allowPositionals: true, options: { region: { type: 'string' }, from: { type: 'string' }, roles: { type: 'string' } } });
    const act = ACTS.find((each) => each === word);
    const roles = [...new Set(list.split(',').map((role) => role.trim()).filter(Boolean))];
    if (more.length > 0 || act === undefined || (act === 'recuse') !== (from !== '') || (act === 'roles') !== (roles.length > 0)) return null;
    if (act === 'list') return number === '' ? { act, number, region, from, roles } : null;
    return number === '' || region === '' ? null : { act, number, region, from, roles };
  } catch {
    return null;
  }
}
