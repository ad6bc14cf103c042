import type { AdminFault, Administrator } from '#core/administration/administer.ts';
import type { Rights } from '#core/administration/roster.ts';
import { officeIn } from '#core/catalog/office.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import { firstPasswordOf, secretOf } from '#core/identity/new-secret.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import type { Localized } from '#core/value.ts';
import { STAFF_ROLES } from '#core/assignment/staff-role.ts';
import type { Context } from '../context.ts';
import type { LoginHash, Passwords } from '../identity/ports.ts';
import type { AdminStore } from '../ports/administration.ts';

export type AdminParts = { readonly context: Pick<Context, 'compiled' | 'lookup' | 'now' | 'random'>; readonly admin: AdminStore; readonly accounts: { readonly passwords: Pick<Passwords, 'hash'>; readonly loginHash: LoginHash }; readonly newId: () => string };
/** What is asked for, as it was typed. */
export type AdminWish =
  | { readonly act: 'enter'; readonly as: 'officer' | 'administrator'; readonly number: string; readonly name: string; readonly identity: string; readonly office?: string | undefined }
  | { readonly act: 'end' | 'return' | 'password' | 'factor'; readonly account: string }
  | { readonly act: 'move'; readonly account: string; readonly office?: string | undefined }
  | { readonly act: 'rights'; readonly account: string; readonly rights: Rights }
  | { readonly act: 'confirm' | 'decline'; readonly request: string };
/** `password` and `factor` are shown once, to be handed over, and never again. */
export type AdminDone = { readonly kind: 'done'; readonly password?: string; readonly factor?: string } | { readonly kind: 'fault'; readonly fault: AdminFault } | { readonly kind: 'wrong'; readonly pointer: string; readonly detail: Localized };

const SECRET_BYTES = 32, PASSWORD_BYTES = 48;
const NUMBER = /^[0-9]{4,10}$/u;
const wrong = (pointer: string, zh: string, en: string): AdminDone => ({ kind: 'wrong', pointer, detail: { zh, en } });

/** One act of an administrator in their region. What it makes secret is made here and told once. */
export async function administerStaff(parts: AdminParts, region: string, by: Administrator, wish: AdminWish): Promise<AdminDone> {
  const { context, admin } = parts;
  const at = context.now();
  const faulty = wrongIn(parts, region, wish);
  if (faulty) return faulty;
  const run = async (command: Parameters<AdminStore['act']>[3], secrets: Parameters<AdminStore['act']>[4] = {}): Promise<AdminDone> => {
    const done = await admin.act(region, by, at, command, secrets);
    return 'fault' in done ? { kind: 'fault', fault: done.fault } : { kind: 'done' };
  };
  switch (wish.act) {
    case 'enter': {
      const password = firstPasswordOf(context.random(PASSWORD_BYTES));
      const [number, name] = [wish.number.trim(), wish.name.trim()];
      const person = readIdentityNumber(wish.identity);
      if ('fault' in person) return { kind: 'wrong', pointer: '/identity', detail: identityFaultWords(person.fault) };
      const done = await run(
        { act: 'enter', account: `${wish.as}-${number}`, as: wish.as, number, name, person: context.lookup(`number/${person.number}`), office: wish.office ?? null },
        { login: parts.accounts.loginHash({ kind: 'staff', number }).hash, accountId: parts.newId(), passwordHash: await parts.accounts.passwords.hash(password), totpSecret: secretOf(context.random(SECRET_BYTES)) },
      );
      return done.kind === 'done' ? { ...done, password } : done;
    }
    case 'password': {
      const password = firstPasswordOf(context.random(PASSWORD_BYTES));
      const done = await run(wish, { passwordHash: await parts.accounts.passwords.hash(password) });
      return done.kind === 'done' ? { ...done, password } : done;
    }
    case 'factor': {
      const factor = secretOf(context.random(SECRET_BYTES));
      const done = await run(wish, { totpSecret: factor });
      return done.kind === 'done' ? { ...done, factor } : done;
    }
    case 'move': return run({ ...wish, office: wish.office ?? null });
    case 'rights': return run({ ...wish, request: parts.newId() });
    default: return run(wish);
  }
}

/** What cannot be meant, at its field. */
function wrongIn({ context: { compiled: { catalog } } }: AdminParts, region: string, wish: AdminWish): AdminDone | undefined {
  if ((wish.act === 'enter' || wish.act === 'move') && wish.office !== undefined && !officeIn(catalog, region, wish.office)) return wrong('/office', '没有这个网点', 'There is no such office');
  if (wish.act === 'enter') {
    if (!NUMBER.test(wish.number.trim())) return wrong('/number', '工号是 4 到 10 位数字', 'A number of the staff has 4 to 10 digits');
    const name = wish.name.trim();
    if (name.length < 2 || name.length > 40) return wrong('/name', '请填写姓名，2 到 40 个字', 'Give the name, of 2 to 40 characters');
    if (wish.as === 'administrator' && wish.office !== undefined) return wrong('/office', '管理员不属于网点', 'Administrators belong to no office');
  }
  if (wish.act === 'rights' && wish.rights.as === 'officer') {
    const { roles, competences } = wish.rights;
    if (roles.some((role) => !Object.hasOwn(STAFF_ROLES, role))) return wrong('/roles', '没有这个角色', 'There is no such role');
    if (competences.some((line) => catalog.codes.get('authorities')?.codes[line] === undefined)) return wrong('/competences', '没有这个业务条线', 'There is no such line of work');
  }
  return undefined;
}
