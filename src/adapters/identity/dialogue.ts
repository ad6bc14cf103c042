import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { assuranceOf } from '#core/identity/assurance.ts';
import { refOf, subjectOf, type AccountKind, type AccountRef } from '#core/identity/principal.ts';
import type { PartnerOpenings } from '#usecases/identity/partner-openings.ts';
import { ACR, asksStrong, FIRST_PARTY, kindAsked } from './clients.ts';

/** One sign-in in progress, bound to the browser by a signed cookie. */
export type Dialogue = {
  readonly uid: string;
  readonly kind: AccountKind;
  /** Whether one factor is not enough. */
  readonly strong: boolean;
  /** Whose password was right and whose code is still missing. */
  readonly pending: AccountRef | null;
  /** How they have proved who they are so far. */
  readonly first: readonly string[];
  /** Of the codes sent to their phone the latest: which one, and when (ms). */
  readonly sent: Sent | null;
  /** How far they are on the way to a password by their phone; its shape is the caller's. */
  readonly byPhone: unknown;
  /** The site that the browser goes back to; a form of ours may lead there. */
  readonly clientOrigin: string;
  /** What the authorization request is told apart by: names what the browser carries of it. */
  readonly state: string;
  /** The partner whose page wants to know who somebody is, by its client id; null at the entrances of this house. */
  readonly partner: string | null;
  /** They have signed in, and are asked whether the partner may know. */
  readonly consent: boolean;
};

/** A code that was sent: how many there were with it, and when it went out (ms). */
export type Sent = { readonly nth: number; readonly at: number };

type Exchange = { readonly req: IncomingMessage; readonly res: ServerResponse };

/**
 * Between our sign-in pages and the provider.
 * @param onEnded told when there are partners to tell that a sign-in has ended
 */
export function createDialogues(provider: Provider, openings: Pick<PartnerOpenings, 'end'>, onEnded: () => void) {
  const load = ({ req, res }: Exchange) => provider.interactionDetails(req, res);
  /** Ends the sign-in that a browser brings the identifier of. Which partners have to be told is written before anything else; what the provider remembers of it may be gone already. */
  const close = async (id: string): Promise<void> => {
    if (await openings.end(id) > 0) onEnded();
    await (await provider.Session.find(id))?.destroy();
  };
  /** Ends the question with an answer; where the browser goes next. */
  const answer = async (interaction: Awaited<ReturnType<typeof load>>, result: NonNullable<typeof interaction.result>): Promise<string> => {
    interaction.result = result;
    await interaction.save(secondsLeft(interaction.exp));
    return interaction.returnTo;
  };
  return {
    /** The sign-in that this browser is in; null when there is none or it has run out. */
    async read(exchange: Exchange): Promise<Dialogue | null> {
      const interaction = await load(exchange).catch(() => null);
      if (!interaction) return null;
      const { pending, first, sent, byPhone } = (interaction.result ?? {}) as { readonly pending?: string; readonly first?: readonly string[]; readonly sent?: Sent; readonly byPhone?: unknown };
      const strong = asksStrong(interaction.params), kind = kindAsked(interaction.params);
      // Whoever is signed in here by one factor needs the other one only; `prompt=login` asks for both.
      const there = strong && pending === undefined && interaction.params['prompt'] !== 'login' ? interaction.session : undefined;
      const waiting = refOf(pending ?? there?.accountId ?? '');
      const account = waiting?.kind === kind ? waiting : null;
      return {
        uid: interaction.uid, kind, strong, pending: account, first: account ? first ?? (there?.['amr'] as readonly string[] | undefined) ?? ['pwd'] : [], sent: account ? sent ?? null : null, byPhone: byPhone ?? null,
        clientOrigin: new URL(String(interaction.params['redirect_uri'])).origin, state: String(interaction.params['state'] ?? ''),
        partner: FIRST_PARTY.has(String(interaction.params['client_id'])) ? null : String(interaction.params['client_id']), consent: interaction.prompt.name === 'consent',
      };
    },
    /** Remembers who has proved by one factor who they are, and which code was sent to them; `null` begins again. */
    async setPending(exchange: Exchange, account: AccountRef | null, first: readonly string[] = ['pwd'], sent?: Sent): Promise<void> {
      const interaction = await load(exchange);
      interaction.result = account ? { pending: subjectOf(account), first: [...first], ...(sent && { sent: { ...sent } }) } : { pending: '' };
      await interaction.save(secondsLeft(interaction.exp));
    },
    /** Remembers how far somebody is on the way to a password by their phone. */
    async setByPhone(exchange: Exchange, byPhone: object): Promise<void> {
      const interaction = await load(exchange);
      interaction.result = { pending: '', byPhone: { ...byPhone } };
      await interaction.save(secondsLeft(interaction.exp));
    },
    /** Signed in: returns the address to send the browser to. */
    async finish(exchange: Exchange, account: AccountRef, amr: readonly string[]): Promise<string> {
      const interaction = await load(exchange);
      // Whoever was signed in here before is not any more, and the new session gets a new identifier.
      if (interaction.session?.uid) {
        const there = await provider.Session.findByUid(interaction.session.uid);
        if (there) await close(there.jti);
        interaction.session = undefined;
      }
      const acr = ACR[assuranceOf(amr)];
      return answer(interaction, { login: { accountId: subjectOf(account), acr, amr: [...amr], remember: false } });
    },
    /** The partner may know who they are, as long as this sign-in lasts; where to send the browser. */
    async agree(exchange: Exchange): Promise<string> {
      const interaction = await load(exchange);
      const grant = new provider.Grant({ clientId: String(interaction.params['client_id']), accountId: interaction.session?.accountId ?? '' });
      grant.addOIDCScope(String(interaction.params['scope']));
      return answer(interaction, { ...interaction.lastSubmission, consent: { grantId: await grant.save() } });
    },
    /** The partner is told no; where to send the browser. */
    async refuse(exchange: Exchange): Promise<string> {
      return answer(await load(exchange), { error: 'access_denied', error_description: 'the person does not agree' });
    },
    /** Ends the provider's own session of this browser, so that the next sign-in asks again. */
    async end({ req, res }: Exchange): Promise<void> {
      const id = provider.createContext(req, res).cookies.get(provider.cookieName('session'), { signed: true });
      if (id) await close(id);
    },
  };
}

const secondsLeft = (exp: number): number => Math.max(1, exp - Math.floor(Date.now() / 1000));
