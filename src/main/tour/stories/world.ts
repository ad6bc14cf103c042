import type { Pool } from 'pg';
import { createVault } from '#adapters/crypto/vault.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import { dayOf } from '#core/clocks/day.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { FaultOrder } from '#sandbox/departments/faults.ts';
import type { ReturnOrder } from '#sandbox/departments/late-returns.ts';
import type { ListOrder } from '#sandbox/departments/lists.ts';
import type { PushOrder } from '#sandbox/departments/push.ts';
import type { DemoPeople, DemoPerson } from '#sandbox/people/person.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { castFor, type Part } from '#sandbox/people/tour/plots.ts';
import { findOffers } from '#usecases/find-offers.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { createClient, type Client } from '../client.ts';
import { letFail } from '../failing.ts';
import { startNextRules, type Beside, type RuleChange } from '../next-rules.ts';
import { letTimePass } from '../let-time-pass.ts';

/** Somebody of the city, signed in. */
export type Somebody = { readonly client: Client; readonly person: DemoPerson };
/** The instance that the stories happen on, and its people. */
export type World = ReturnType<typeof createWorld>;

export type Stage = {
  /** Where the server runs that the stories are told on, and its database. */
  readonly beside: Beside;
  readonly url: string; readonly pool: Pool; readonly dataFolder: string; readonly sandboxAdmin: string; readonly catalog: Catalog; readonly region: string; readonly people: DemoPeople;
  /** The people of any city. */
  readonly peopleOf: (region: string) => DemoPeople;
  /** So many of a hundred calls to departments fail all the while. */
  readonly failing: number;
  /** Have the running server do one of its duties now. */
  wake(duty: string): Promise<void>;
};

/** How often people ask again who are told “not just now”. */
const PATIENCE = 10;

/** Everybody plays one part only, so that stories can be told side by side. */
export function createWorld(stage: Stage) {
  const { url, pool, dataFolder, sandboxAdmin, catalog, region, people, failing, wake } = stage;
  const parts = new Map<Part, DemoPerson[]>();
  const taken = new Set<DemoPerson>();
  const desks = new Map<string, Promise<Client>>();
  const newClient = (): Client => createClient(url, PATIENCE);
  const vault = async () => createVault(await loadKeys(dataFolder, {}));
  const now = (): string => new Date().toISOString();
  const admin = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${sandboxAdmin}/admin/${path}`, { ...init, headers: { 'content-type': 'application/json' } });
    if (!response.ok) throw new Error(`the stand-ins answered ${response.status} to ${path}`);
    return response;
  };
  /** The next one for a part. */
  const take = (part: Part): DemoPerson => {
    const cast = parts.get(part) ?? castFor(people.persons, part).filter((person) => !taken.has(person));
    parts.set(part, cast as DemoPerson[]);
    const found = cast.find((person) => !taken.has(person));
    if (!found) throw new Error(`there is nobody left to play ${part}`);
    taken.add(found);
    return found;
  };
  const signIn = async (person: DemoPerson): Promise<Somebody> => {
    const client = newClient();
    await client.signInPerson(person.idNumber);
    return { client, person };
  };
  return {
    stage, url, pool, region, people, newClient, take, signIn, wake,
    somebody: (part: Part): Promise<Somebody> => signIn(take(part)),
    /** The desk of an officer, signed in once for all stories: a code of the authenticator works once. */
    desk(number = ''): Promise<Client> {
      const desk = desks.get(number) ?? (async () => {
        const client = newClient();
        await client.signInStaff(number);
        return client;
      })();
      desks.set(number, desk);
      return desk;
    },
    /** An enterprise of the demonstration and its operator. */
    async employer(at: number): Promise<Client> {
      const { creditCode, operator } = generateOperators(people.enterprises)[at]!;
      const client = newClient();
      await client.signInEnterprise(creditCode, operator);
      return client;
    },
    letTimePass: () => letTimePass({ pool, wake }),
    /** Another server on the same database, whose rules are others in some words. */
    async nextRules(change: RuleChange) {
      const next = await startNextRules(stage.beside, change);
      return { client: (): Client => createClient(next.url, PATIENCE, url), stop: () => next.stop() };
    },
    /** Order what is due up to a month, as `kuaiban payments run` does. */
    async runMonth(month: string): Promise<number> {
      const store = createPaymentStore(pool, await vault(), payingKinds(catalog));
      return (await orderPayments(store, region, { month: `${month}-01`, once: `${month}-01` }, dayOf(now()), now)).orders;
    },
    /** Look through the register, as `kuaiban offers find` does. */
    async findOffer(offer: string): Promise<void> {
      const compiled = compileCatalog(catalog);
      if ('errors' in compiled) throw new Error('the rules do not compile');
      await findOffers({ compiled: compiled.compiled, store: createOfferStore(pool, await vault()), now }, region, [offer]);
    },
    /** A department fails in a way of the story's own; of several orders the oldest is met, so that those of `failing` come after it. */
    async order(fault: FaultOrder & { readonly department: string }): Promise<void> {
      if (failing > 0) await admin(`faults?department=${fault.department}`, { method: 'DELETE' });
      await admin('faults', { method: 'POST', body: JSON.stringify(fault) });
      if (failing > 0) await letFail(sandboxAdmin, failing, fault.department);
    },
    /** A department is as well again as all others. */
    async mend(department: string): Promise<void> {
      await admin(`faults?department=${department}`, { method: 'DELETE' });
      if (failing > 0) await letFail(sandboxAdmin, failing, department);
    },
    /** A department says something by itself. */
    async say(word: Omit<PushOrder, 'to'>): Promise<{ readonly status: number; readonly message: string }> {
      return (await admin('words', { method: 'POST', body: JSON.stringify({ ...word, to: url }) })).json() as Promise<{ status: number; message: string }>;
    },
    /** A record stands on the list of a day or a month of a department from now on. */
    async putOnList(order: Omit<ListOrder, 'city'>): Promise<void> {
      await admin('lists', { method: 'POST', body: JSON.stringify({ ...order, city: region }) });
    },
    /** The bank sends a line back that it has called paid. @throws Error where it has paid none that fits */
    async sendBack(order: ReturnOrder): Promise<void> {
      await admin('returns', { method: 'POST', body: JSON.stringify(order) });
    },
    /** What a department or a gateway was told. */
    async received(department: string): Promise<readonly { readonly payload: Readonly<Record<string, unknown>> }[]> {
      return ((await (await admin(`messages?department=${department}`)).json()) as { messages: readonly { payload: Readonly<Record<string, unknown>> }[] }).messages;
    },
  };
}
