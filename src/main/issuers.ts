import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Issuer } from '#core/identity/issuer.ts';
import { LEVELS } from '#sandbox/portals/levels.ts';
import type { PortalAccess } from '#sandbox/portals/portal.ts';
import { safeAddress, secretIn } from './said-in-file.ts';

type Env = Readonly<Record<string, string | undefined>>;

const word = Type.String({ minLength: 1, maxLength: 200 });
const Level = Type.Union([Type.Literal('single'), Type.Literal('strong')]);
const Entry = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}$' }), zh: word, en: word, issuer: word, clientId: word, clientSecret: word,
  portal: Type.Optional(Type.Object({ zh: word, en: word }, { additionalProperties: false })),
  algorithm: Type.Optional(Type.Union([Type.Literal('ES256'), Type.Literal('RS256'), Type.Literal('PS256')])),
  scope: Type.Optional(Type.String({ pattern: '^openid( [\\w:./-]+)*$' })),
  toleranceSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 300 })),
  levels: Type.Record(Type.String({ minLength: 1 }), Level, { minProperties: 1 }),
  number: Type.Object({ claim: word, verified: Type.Union([Type.Literal('always'), Type.Object({ claim: word, is: Type.Union([Type.String(), Type.Boolean()]) }, { additionalProperties: false })]) }, { additionalProperties: false }),
  asks: Type.Optional(Type.String({ minLength: 16 })),
}, { additionalProperties: false });
const File = Type.Object({ issuers: Type.Array(Entry) }, { additionalProperties: false });
const checker = Compile(File);

/**
 * The issuers of the file that `KUAIBAN_ISSUERS` names; none without it. A secret `env:NAME` stands in that variable.
 * @throws Error that names the entry and the field where the file says something that cannot be
 */
export async function issuersOf(env: Env): Promise<readonly Issuer[]> {
  const path = env['KUAIBAN_ISSUERS'];
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((error: Error) => { throw new Error(`KUAIBAN_ISSUERS: ${error.message}`); });
  return readIssuers(text, env);
}

/** The issuers that a text names. @throws Error that names the entry and the field */
export function readIssuers(text: string, env: Env): readonly Issuer[] {
  const said: unknown = load(text);
  if (!checker.Check(said)) throw wrong(checker.Errors(said).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; '));
  const issuers = said.issuers.map((entry, at) => issuerOf(entry, `/issuers/${at}`, env));
  for (const key of ['id', 'issuer'] as const) {
    const twice = issuers.find((each, at) => issuers.findIndex((other) => other[key] === each[key]) !== at);
    if (twice) throw wrong(`/issuers ${key} ${twice[key]} stands twice`);
  }
  return issuers;
}

/** A stand-in portal as an issuer: it vouches for the number of whoever it calls verified, and tells signing in by face from a password. */
export function standInIssuer({ id, issuer, clientId, clientSecret, asks, signIn, portal }: PortalAccess): Issuer {
  return {
    id, ...signIn, portal, issuer, clientId, clientSecret, asks, algorithm: 'ES256', scope: 'openid profile', toleranceSeconds: 30,
    levels: { [LEVELS.password]: 'single', [LEVELS.face]: 'strong' }, number: { claim: 'id_number', verified: { claim: 'real_name', is: 'verified' } },
  };
}

function issuerOf({ portal, algorithm = 'RS256', scope = 'openid profile', toleranceSeconds = 30, asks, ...entry }: Static<typeof Entry>, at: string, env: Env): Issuer {
  if (!safeAddress(entry.issuer)) throw wrong(`${at}/issuer has to begin with https://`);
  return { ...entry, portal: portal ?? { zh: entry.zh, en: entry.en }, algorithm, scope, toleranceSeconds, clientSecret: secretIn(entry.clientSecret, `${at}/clientSecret`, env, wrong), ...(asks !== undefined && { asks: secretIn(asks, `${at}/asks`, env, wrong) }) };
}

const wrong = (what: string): Error => new Error(`KUAIBAN_ISSUERS: ${what}`);
