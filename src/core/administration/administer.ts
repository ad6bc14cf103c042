import type { OfficeEvent } from '../catalog/office-change.ts';
import { ADMIN_ACTS, type AdminKind } from './kinds.ts';
import { BY_LINE, needsSecond, type Member, type Rights, type RightsRequest, type Roster } from './roster.ts';

export type AdminCommand =
  | { readonly act: 'enter'; readonly account: string; readonly as: Member['rights']['as']; readonly number: string; readonly name: string; readonly person: string; readonly office: string | null }
  | { readonly act: 'end' | 'return' | 'password' | 'factor'; readonly account: string }
  | { readonly act: 'move'; readonly account: string; readonly office: string | null }
  | { readonly act: 'rights'; readonly account: string; readonly rights: Rights; readonly request: string }
  | { readonly act: 'confirm'; readonly request: string }
  | { readonly act: 'decline'; readonly request: string };

/** What was done about an account, as the trail keeps it: accounts by number, nobody by name. */
export type AccountEvent =
  | { readonly type: 'entered'; readonly account: string; readonly number: string; readonly as: Member['rights']['as']; readonly office: string | null }
  | { readonly type: 'ended' | 'returned' | 'password-set' | 'factor-reset'; readonly account: string; readonly number: string }
  | { readonly type: 'moved'; readonly account: string; readonly number: string; readonly before: string | null; readonly after: string | null }
  | { readonly type: 'granted' | 'asked' | 'confirmed' | 'declined'; readonly account: string; readonly number: string; readonly before: Member['rights']; readonly after: Rights; readonly request: string };
/** Everything that stands on the trail. */
export type AdminEvent = AccountEvent | OfficeEvent;

export type AdminFault =
  | 'not-your-kind' | 'own-account' | 'no-account' | 'ended' | 'not-ended' | 'number-taken' | 'person-taken' | 'same-office' | 'not-an-officer' | 'kind-settled' | 'other-kind-of-account'
  | 'same-rights' | 'no-line' | 'waits-already' | 'last-of-kind' | 'no-request' | 'own-request' | 'no-way-back' | 'no-rights-yet' | 'office-ends';
export type Administered = { readonly event: AccountEvent } | { readonly fault: AdminFault };

/** Whoever acts: an account that is one of the three. */
export type Administrator = { readonly id: string; readonly kind: AdminKind };

/**
 * What comes of an act of an administrator, by the roster as it stands. Nobody does what belongs to another kind, nothing is done to one's own account, nobody confirms
 * what they asked for, which of the three somebody is is settled once and stays, and the last of a kind stays. Source of the separation: GB/T 22239-2019 8.1.5 and 8.1.4.2 d).
 */
export function administer(roster: Roster, by: Administrator, command: AdminCommand): Administered {
  const self = roster.members.find(({ id }) => id === by.id);
  // Whoever acts may have been ended by another since they signed in.
  if (ADMIN_ACTS[command.act] !== by.kind || !self || self.ended || self.rights.as !== 'administrator' || self.rights.kind !== by.kind) return { fault: 'not-your-kind' };
  if (command.act === 'enter') return enter(roster, command);
  if (command.act === 'confirm' || command.act === 'decline') return decideRequest(roster, by, command);
  const member = roster.members.find(({ id }) => id === command.account);
  if (!member) return { fault: 'no-account' };
  if (member.id === by.id || (member.person !== null && member.person === self.person)) return { fault: 'own-account' };
  const { id: account, number } = member;
  if (command.act === 'return') return comeBack(roster, member);
  if (member.ended) return { fault: 'ended' };
  switch (command.act) {
    case 'end': return isLast(roster, member) ? { fault: 'last-of-kind' } : { event: { type: 'ended', account, number } };
    case 'password': return { event: { type: 'password-set', account, number } };
    case 'factor': return hasRights(member) ? { event: { type: 'factor-reset', account, number } } : { fault: 'no-rights-yet' };
    case 'move': {
      if (member.rights.as !== 'officer') return { fault: 'not-an-officer' };
      return member.office === command.office ? { fault: 'same-office' } : { event: { type: 'moved', account, number, before: member.office, after: command.office } };
    }
    case 'rights': return giveRights(roster, member, command);
  }
}

/** A number is one account's for ever, and nobody has two accounts at once: so nobody can be two of the three, nor an officer besides. */
function enter({ members }: Roster, { account, as, number, person, office }: Extract<AdminCommand, { act: 'enter' }>): Administered {
  if (members.some((each) => each.number === number)) return { fault: 'number-taken' };
  if (members.some((each) => !each.ended && each.person === person)) return { fault: 'person-taken' };
  return { event: { type: 'entered', account, number, as, office } };
}

/** An officer comes back without the rights they had. Which administrator somebody was is not given twice. */
function comeBack({ members }: Roster, { id, number, person, ended, rights }: Member): Administered {
  if (!ended) return { fault: 'not-ended' };
  if (rights.as === 'administrator') return { fault: 'no-way-back' };
  if (person !== null && members.some((each) => !each.ended && each.person === person)) return { fault: 'person-taken' };
  return { event: { type: 'returned', account: id, number } };
}

function giveRights({ requests }: Roster, { id, number, rights: before }: Member, { rights: after, request }: Extract<AdminCommand, { act: 'rights' }>): Administered {
  if (before.as !== after.as) return { fault: 'other-kind-of-account' };
  if (before.as === 'administrator' && before.kind !== null) return { fault: 'kind-settled' };
  if (requests.some(({ account }) => account === id)) return { fault: 'waits-already' };
  if (before.as === 'officer' && after.as === 'officer') {
    if (same(before.roles, after.roles) && same(before.competences, after.competences)) return { fault: 'same-rights' };
    if (after.roles.some((role) => BY_LINE.has(role)) && after.competences.length === 0) return { fault: 'no-line' };
  }
  return { event: { type: needsSecond(before, after) ? 'asked' : 'granted', account: id, number, before, after, request } };
}

function decideRequest({ members, requests }: Roster, by: Administrator, { act, request }: Extract<AdminCommand, { request: string; act: 'confirm' } | { act: 'decline' }>): Administered {
  const asked: RightsRequest | undefined = requests.find(({ id }) => id === request);
  const member = members.find(({ id }) => id === asked?.account);
  if (!asked || !member || member.ended) return { fault: 'no-request' };
  if (member.id === by.id) return { fault: 'own-account' };
  // Whoever asked may take it back, and not be the second pair of eyes.
  if (act === 'confirm' && isSame(members, asked.askedBy, by.id)) return { fault: 'own-request' };
  return { event: { type: act === 'confirm' ? 'confirmed' : 'declined', account: member.id, number: member.number, before: member.rights, after: asked.rights, request } };
}

/** Whether two accounts are one person's: who has left and came back under another number is no second pair of eyes. */
function isSame(members: Roster['members'], one: string, other: string): boolean {
  const personOf = (account: string) => members.find(({ id }) => id === account)?.person ?? null;
  return one === other || (personOf(one) !== null && personOf(one) === personOf(other));
}

/** Whether somebody can sign in with what they were given. */
function hasRights({ rights }: Member): boolean {
  return rights.as === 'officer' ? rights.roles.length > 0 : rights.kind !== null;
}

function isLast({ members }: Roster, { id, rights }: Member): boolean {
  if (rights.as !== 'administrator' || rights.kind === null) return false;
  return !members.some((each) => each.id !== id && !each.ended && each.rights.as === 'administrator' && each.rights.kind === rights.kind);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
