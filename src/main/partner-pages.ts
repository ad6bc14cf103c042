import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import { safeAddress, secretIn } from './said-in-file.ts';

type Env = Readonly<Record<string, string | undefined>>;

const word = Type.String({ minLength: 1, maxLength: 200 });
const Entry = Type.Object({
  // Ours begin with `kuaiban-`.
  id: Type.String({ pattern: '^(?!kuaiban)[a-z][a-z0-9-]{1,30}$' }), zh: word, en: word, clientSecret: Type.String({ minLength: 1 }),
  purpose: Type.Object({ zh: word, en: word }, { additionalProperties: false }),
  redirectUris: Type.Array(word, { minItems: 1 }), backchannelLogout: Type.Optional(word), afterSignOut: Type.Optional(word),
  tells: Type.Optional(Type.Array(Type.Literal('name'), { maxItems: 1 })),
}, { additionalProperties: false });
const checker = Compile(Type.Object({ partnerPages: Type.Array(Entry) }, { additionalProperties: false }));

/** Shorter ones could be tried out. */
const SECRET_LENGTH = 16;

/**
 * The partner pages of the file that `KUAIBAN_PARTNER_PAGES` names; none without it. A secret `env:NAME` stands in that variable.
 * @throws Error that names the entry and the field where the file says something that cannot be
 */
export async function partnerPagesOf(env: Env): Promise<readonly PartnerPage[]> {
  const path = env['KUAIBAN_PARTNER_PAGES'];
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((error: Error) => { throw wrong(error.message); });
  return readPartnerPages(text, env);
}

/** The partner pages that a text names. @throws Error that names the entry and the field */
export function readPartnerPages(text: string, env: Env): readonly PartnerPage[] {
  const said: unknown = load(text);
  if (!checker.Check(said)) throw wrong(checker.Errors(said).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; '));
  const pages = said.partnerPages.map((entry, at) => pageOf(entry, `/partnerPages/${at}`, env));
  // Two of one host would learn one identifier of a person and could put together what each knows.
  for (const [field, of] of [['id', ({ id }: PartnerPage) => id], ['redirectUris host', ({ redirectUris }: PartnerPage) => new URL(redirectUris[0]!).host]] as const) {
    const twice = pages.map(of).find((each, at, all) => all.indexOf(each) !== at);
    if (twice !== undefined) throw wrong(`/partnerPages ${field} ${twice} stands twice`);
  }
  return pages;
}

function pageOf({ tells = [], ...entry }: Static<typeof Entry>, at: string, env: Env): PartnerPage {
  const hosts = entry.redirectUris.map((uri, nth) => checked(uri, `${at}/redirectUris/${nth}`).host);
  if (new Set(hosts).size > 1) throw wrong(`${at}/redirectUris have to be of one host`);
  if (entry.backchannelLogout !== undefined) checked(entry.backchannelLogout, `${at}/backchannelLogout`);
  if (entry.afterSignOut !== undefined && checked(entry.afterSignOut, `${at}/afterSignOut`).host !== hosts[0]) throw wrong(`${at}/afterSignOut has to be of the host of redirectUris`);
  const clientSecret = secretIn(entry.clientSecret, `${at}/clientSecret`, env, wrong);
  if (clientSecret.length < SECRET_LENGTH) throw wrong(`${at}/clientSecret has to have ${SECRET_LENGTH} characters or more`);
  return { ...entry, tells, clientSecret };
}

function checked(text: string, at: string): URL {
  const url = safeAddress(text);
  if (!url) throw wrong(`${at} has to begin with https://`);
  if (url.hash !== '') throw wrong(`${at} may not have a part after #`);
  return url;
}

const wrong = (what: string): Error => new Error(`KUAIBAN_PARTNER_PAGES: ${what}`);
