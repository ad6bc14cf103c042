import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PublicJwk } from '#core/partners/protocol.ts';
import { startGateways, type Gateway } from '../gateways/start-gateways.ts';
import { PARTNERS } from '../partners/brands.ts';
import { startPartner, type Partner, type PartnerAccess } from '../partners/partner.ts';
import { brandOf, type PortalId } from '../portals/brands.ts';
import type { Person, Platform } from '../portals/issuer.ts';
import { startPortal, type Portal, type PortalAccess } from '../portals/portal.ts';
import { createAdminServer } from './admin-server.ts';
import { createDepartmentServer } from './department-server.ts';
import type { Dossier } from './dossier.ts';
import { createFaults } from './faults.ts';
import { openKey, publishKey, trusting } from './keys.ts';
import { putOnList } from './lists.ts';
import { sendBack } from './late-returns.ts';
import { sayJob } from './job-bank.ts';
import { openMessages } from './messages.ts';
import { pushWord, type SaidWords } from './push.ts';
import { DUTIES, STAND_INS } from './scenarios.ts';

export type Start = {
  /** Where keys and received messages lie, one folder for each department: `sandbox` in the platform's data folder. */
  readonly dataDir: string;
  readonly people: readonly Dossier[];
  /** Public keys whose requests are believed. */
  readonly trusts: readonly PublicJwk[];
  readonly departments?: readonly string[];
  /** Gateways to people beside them; none where none is named. */
  readonly gateways?: readonly string[];
  /** Portals of others that people sign in at; the first city's people are known there. */
  readonly portals?: { readonly ids: readonly PortalId[]; readonly region: string; readonly people: readonly (Person & { readonly known: boolean })[] } | undefined;
  /** Whether partners are there whose pages people open by the sign-in of the platform. */
  readonly partners?: boolean;
  readonly host?: string;
  /** Port by department, `admin` for the admin address; without one the system chooses a free one. */
  readonly ports?: Readonly<Record<string, number>>;
  readonly clock?: () => Date;
};

/** What the platform needs to know to reach the departments. */
export type Announcement = {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly publicKeys: Readonly<Record<string, readonly PublicJwk[]>>;
  readonly gateways: Readonly<Record<string, string>>;
  readonly portals: readonly PortalAccess[];
  readonly partners: readonly PartnerAccess[];
  readonly adminUrl: string;
};
export type RunningDepartments = Announcement & { /** Tells the portals and partners where the platform is. */ meet(platform: Platform): void; stop(): Promise<void> };

const listen = (server: Server, port: number, host: string): Promise<string> => new Promise((resolve, reject) => {
  server.once('error', reject);
  server.listen(port, host, () => resolve(`http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`));
});

const close = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});

/** Starts departments as HTTP servers of this process, each on a port of its own, and one admin address for all. */
export async function startDepartments({ dataDir, people, trusts, departments = STAND_INS, gateways = [], host = '127.0.0.1', ports = {}, portals, partners = false, clock = () => new Date() }: Start): Promise<RunningDepartments> {
  const unknown = departments.filter((id) => DUTIES[id] === undefined);
  if (unknown.length > 0) throw new RangeError(`no such department: ${unknown.join(', ')}; there are: ${STAND_INS.join(', ')}`);
  const [faults, believed] = [createFaults(), trusting(trusts)];
  // What a department says by itself is true there from then on: the dossiers grow.
  const dossiers = [...people];
  const opened = departments.map((id) => {
    const key = openKey(join(dataDir, id, 'key.jwk'));
    publishKey(join(dataDir, id, 'keys.jwks.json'), key);
    const messages = openMessages(join(dataDir, id, 'messages.jsonl'), id, clock);
    const said: SaidWords = [];
    return { id, key, messages, said, server: createDepartmentServer({ department: id, said, key, trusts: believed, dossiers, messages, faults, clock }) };
  });
  const servers = opened.map(({ server }) => server);
  const reaching: Gateway[] = [];
  const opening: Portal[] = [];
  const relying: Partner[] = [];
  try {
    reaching.push(...(await startGateways({ gateways, dataDir, host, ports, clock, faults })));
    const addresses = await Promise.all(opened.map(async ({ id, server }) => [id, await listen(server, ports[id] ?? 0, host)] as const));
    opening.push(...(await Promise.all((portals?.ids ?? []).map((id) => startPortal({ brand: brandOf(id, portals!.region), people: portals!.people, known: portals!.people.filter(({ known }) => known), host, port: ports[id] ?? 0, faults })))));
    relying.push(...(await Promise.all((partners ? PARTNERS : []).map((brand) => startPartner({ brand, host, port: ports[brand.id] ?? 0, faults })))));
    const endpoints = Object.fromEntries(addresses);
    const admin = createAdminServer({ putOnList: (order) => putOnList(order, opened.find(({ id }) => id === order.department)!), sendBack: (order) => sendBack(order, { ...opened.find(({ id }) => id === order.department)!, clock }), sayJob: (order) => sayJob(order, { ...opened.find(({ id }) => id === order.department)!, trusts: believed, clock }), push: (order) => pushWord(order, { ...opened.find(({ id }) => id === order.department)!, trusts: believed, clock, dossiers }), faults, endpoints: { ...endpoints, ...urlsOf([...reaching, ...opening, ...relying]) }, messages: new Map([...opened, ...reaching].map(({ id, messages }) => [id, messages])) });
    servers.push(admin);
    const adminUrl = await listen(admin, ports['admin'] ?? 0, host);
    const publicKeys = Object.fromEntries(opened.map(({ id, key }) => [id, [key.publicJwk]]));
    return { endpoints, publicKeys, gateways: urlsOf(reaching), portals: opening.map(({ id, url, issuer, clientId, clientSecret, asks, portal, signIn }) => ({ id, url, issuer, clientId, clientSecret, asks, portal, signIn })), partners: relying.map(({ id, zh, en, purpose, tells, clientSecret, redirectUris, backchannelLogout, afterSignOut, url }) => ({ id, zh, en, purpose, tells, clientSecret, redirectUris, ...(backchannelLogout !== undefined && { backchannelLogout }), ...(afterSignOut !== undefined && { afterSignOut }), url })), adminUrl, meet: (platform) => { for (const each of [...opening, ...relying]) each.meet(platform); }, stop: () => end(servers, opened, [...reaching, ...opening, ...relying]) };
  } catch (error) {
    await end(servers, opened, [...reaching, ...opening, ...relying]);
    throw error;
  }
}

const urlsOf = (gateways: readonly Pick<Gateway, 'id' | 'url'>[]): Readonly<Record<string, string>> => Object.fromEntries(gateways.map(({ id, url }) => [id, url]));

async function end(servers: readonly Server[], opened: readonly { messages: { close(): void } }[], gateways: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all([...servers.map(close), ...gateways.map((each) => each.close())]);
  for (const { messages } of opened) messages.close();
}
