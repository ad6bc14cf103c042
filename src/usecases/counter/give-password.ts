import { ownerBar } from '#core/card/owner.ts';
import { noticesOf } from '#core/notices/notice.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { firstPasswordOf } from '#core/identity/new-secret.ts';
import type { Visit } from '#core/parties/visit.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { Context } from '../context.ts';
import type { CreateAccountPorts } from '../identity/create-accounts.ts';
import type { Account } from '../identity/ports.ts';
import type { Access } from '../ports/register.ts';
import type { WardStore } from '../ports/wards.ts';
import { clerkInLog } from './begin-visit.ts';

export type GivePasswordParts = {
  readonly context: Pick<Context, 'cases' | 'compiled' | 'hash' | 'now' | 'random'>;
  readonly accounts: Pick<CreateAccountPorts, 'accounts' | 'passwords' | 'loginHash'>;
  readonly wards: Pick<WardStore, 'reportedOn'>; readonly newId: () => string;
  /** Forgets what was open by the old password, and wrong tries. */
  readonly startAnew: (account: Account) => Promise<void>;
};

/** `meanwhile`: another was set just now. */
export type GivenPassword = { readonly kind: 'given'; readonly password: string } | { readonly kind: 'dead' | 'child' | 'meanwhile' };

const PASSWORD_BYTES = 64;

/**
 * Somebody whom a clerk has identified gets an account, or a new password for the one they have: read off once, it opens nothing but the page on which its owner sets another.
 * Seen in person, their phone is a second factor again. The record of who looked says who gave it, and its owner is told as they want to be told of results: if it was not them, they learn of it.
 */
export async function givePassword({ context, accounts: { accounts, passwords, loginHash }, wards, newId, startAnew }: GivePasswordParts, visit: Visit): Promise<GivenPassword> {
  const { region, subject: person } = visit;
  const now = context.now(), { catalog } = context.compiled;
  const [party, reportedOn] = await Promise.all([context.cases.party(region, person), wards.reportedOn(region, person, payingKinds(catalog).stops)]);
  if (!party) throw new RangeError('nobody is at the counter');
  const { number } = party.subject;
  const bar = ownerBar(catalog, { number, entries: party.entries }, dayOf(now), reportedOn);
  if (bar !== undefined) return { kind: bar };
  const password = firstPasswordOf(context.random(PASSWORD_BYTES)), hash = await passwords.hash(password);
  const login = loginHash({ kind: 'person', number });
  const there = (await accounts.byLogin(login)) ?? (await accounts.ofPerson(region, person));
  const id = there?.id ?? newId();
  const note: Access = { id: idOf(context.hash, `password/${id}/${hash}`), at: now, actor: clerkInLog(visit), actorKind: 'staff', subject: person, what: 'password-set', why: 'counter', case: null };
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  const notices = noticesOf(catalog.messages, { cause: 'password-given', key: note.id, case: null, item: null, at: now, places: {} }, { applicant: person }, { zh, en }, context.hash);
  const kept = there
    ? await accounts.setPassword(there, hash, { made: 'counter', login, note, notices })
    : (await accounts.add([{ kind: 'person', region, id, subject: person, login, passwordHash: hash, totpSecret: null, operator: null, createdAt: new Date(now), made: 'counter', note, notices }])) === 1;
  const account = kept ? there ?? (await accounts.byLogin(login)) : null;
  if (!account) return { kind: 'meanwhile' };
  // Wrong tries were counted at the number that is typed.
  await startAnew({ ...account, login });
  return { kind: 'given', password };
}
