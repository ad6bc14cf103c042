import type { AdminKind } from '../administration/kinds.ts';
import { actorThrough, type ActingFor } from '../parties/acting.ts';
import type { Clerk } from '../parties/clerk.ts';
import type { Visit } from '../parties/visit.ts';

/** Who may sign in: a citizen, an officer, or an operator acting for an enterprise. */
export type AccountKind = 'person' | 'staff' | 'enterprise';

/** Names one account: the region comes first, as in every key. */
export type AccountRef = { readonly kind: AccountKind; readonly region: string; readonly id: string };

/** What is known of the person behind an account beyond the account itself. */
export type Profile = {
  readonly name: string;
  /** Identity number, credit code or officer number as it may be shown. */
  readonly number: string;
  readonly roles: readonly string[];
  /** The person in the register, where the number they sign in with was found to be one of several of theirs: the one that stays. */
  readonly subject?: string;
  readonly officer?: { readonly id: string; readonly number: string; readonly competences: readonly string[] };
  /** Whoever is in the pool of a committee: no officer. */
  readonly expert?: { readonly id: string; readonly committee: string; readonly speciality: string };
  /** Whoever answers at desks of another agency: no officer. */
  readonly assistant?: { readonly id: string; readonly department: string; readonly desks: readonly string[] };
  /** One of the three administrators: no officer. */
  readonly administrator?: { readonly id: string; readonly kind: AdminKind };
};

/** Who is asking: the signed-in account of a request. */
export type Principal = {
  readonly kind: AccountKind;
  readonly accountId: string;
  /** Person, officer or enterprise in the register. */
  readonly subjectId: string;
  readonly region: string;
  readonly roles: readonly string[];
  /** How they proved who they are (RFC 8176): `pwd`, `otp`. */
  readonly amr: readonly string[];
  /** When they did. */
  readonly signedInAt?: string;
  /** After how many seconds without a request of somebody who is there their session ends, and when it ends in any case. */
  readonly session?: { readonly idle: number; readonly ends: string };
  /** By which issuer of others they have signed in, how they are known there (a keyed hash), and whether they came from there to apply for something. */
  readonly outside?: { readonly issuer: string; readonly subject: string; readonly came: boolean };
  readonly name?: string;
  readonly number?: string;
  readonly officer?: { readonly id: string; readonly number: string; readonly competences: readonly string[] };
  /** Whoever is in the pool of a committee: no officer. */
  readonly expert?: { readonly id: string; readonly committee: string; readonly speciality: string };
  /** Whoever answers at desks of another agency: no officer. */
  readonly assistant?: { readonly id: string; readonly department: string; readonly desks: readonly string[] };
  /** One of the three administrators: no officer. */
  readonly administrator?: { readonly id: string; readonly kind: AdminKind };
  /** A clerk asks for this person, who stands at the counter. */
  readonly visit?: Visit;
  /** Who has signed in and asks as this enterprise or person; a clerk within these terms. */
  readonly acting?: ActingFor & { readonly clerk?: Pick<Clerk, 'scopes' | 'events'>; /** Of a ward: how old they are. */ readonly age?: number };
};

/** Whose own eyes read a paper: a relative of somebody who has died learns of a decision as themself; everybody else who acts as another does it in that one's place. */
export function readerOf({ subjectId, acting }: Pick<Principal, 'subjectId' | 'acting'>): string {
  return acting?.as === 'successor' ? acting.person : subjectId;
}

/** How events name somebody who acts for themself or for an enterprise: `person:…`, `enterprise:…`, and after strokes by what right another acts as them, and in which visit a clerk at a counter does. */
export function actorOf({ kind, subjectId, acting, visit }: Pick<Principal, 'kind' | 'subjectId' | 'acting' | 'visit'>): string {
  return actorThrough(`${kind}:${subjectId}`, acting?.id, visit?.id);
}

/** The OIDC subject of an account, `person.371300.8f3c…`: stable, without a number in it. */
export function subjectOf(ref: AccountRef): string {
  return `${ref.kind}.${ref.region}.${ref.id}`;
}

/** Reads an OIDC subject back; null when it is not one of ours. */
export function refOf(subject: string): AccountRef | null {
  const match = /^(person|staff|enterprise)\.(\d{6})\.([0-9a-f-]{36})$/.exec(subject);
  return match ? { kind: match[1] as AccountKind, region: match[2]!, id: match[3]! } : null;
}
