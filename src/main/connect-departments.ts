import { join } from 'node:path';
import type { Departments, DepartmentsConfig } from '#adapters/departments/connector.ts';
import { createDepartments } from '#adapters/departments/departments.ts';
import { departmentDirectory, withoutAddress } from '#adapters/departments/endpoints.ts';
import { openPlatformKey } from '#adapters/departments/keys.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import { dossiersOf } from '#sandbox/departments/dossier.ts';
import { STAND_INS } from '#sandbox/departments/scenarios.ts';
import type { Issuer } from '#core/identity/issuer.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import { PORTALS } from '#sandbox/portals/brands.ts';
import type { Anchor } from '#sandbox/people/anchor.ts';
import { CITIES } from '#sandbox/people/places.ts';
import type { Start } from '#sandbox/departments/start-departments.ts';
import { startSandbox } from '#sandbox/start.ts';
import { gatewaysWithoutAddress } from './connect-outlets.ts';
import { homeRegion } from './home-region.ts';
import { standInIssuer } from './issuers.ts';
import type { Platform } from './platform.ts';
import type { Running } from './start.ts';
import { demoPeople } from './seed-demo.ts';

export type ConnectOptions = { readonly dataFolder: string; readonly env: Readonly<Record<string, string | undefined>>; readonly anchor: Anchor; readonly standIns: boolean; readonly log: { warn(message: string): void } };
export type Connected = { /** The stand-ins of portals that people can sign in at. */ readonly issuers: readonly Issuer[]; /** The stand-ins of partners whose pages people open by the sign-in of this house. */ readonly partners: readonly PartnerPage[]; /** Where all those are. */ readonly portals: Running['portals']; /** Tells them where the platform is. */ meet(origins: readonly string[]): void; readonly connectors: Departments; /** By which the platform signs, and the departments do. */ readonly keys: DepartmentsConfig['keys']; readonly adminUrl: string | undefined; /** Addresses of the stand-in gateways. */ readonly gateways: Readonly<Record<string, string>>; stop(): Promise<void> };

/** Reach every department: by its configured address, or by a stand-in where it has none and stand-ins are wanted. */
export async function connectDepartments(platform: Platform, { dataFolder, env, anchor, standIns, log }: ConnectOptions): Promise<Connected> {
  const { catalog } = platform.compiled;
  const own = await openPlatformKey(dataFolder);
  const wanted = standIns ? withoutAddress(STAND_INS, env) : [];
  const gateways = standIns ? gatewaysWithoutAddress(env) : [];
  const sandbox = wanted.length + gateways.length > 0 ? await startSandbox({ dataDir: join(dataFolder, 'sandbox'), people: [...CITIES.keys()].flatMap((region) => dossiersOf(demoPeople(anchor, region), region)), trusts: [own.publicJwk], departments: wanted, gateways, portals: standIns ? portalsFor(env, anchor) : undefined, partners: standIns && env['KUAIBAN_PARTNER_PAGES'] === undefined }) : undefined;
  const directory = await departmentDirectory(catalog.departments.keys(), env, { endpoints: sandbox?.endpoints ?? {}, keys: sandbox?.publicKeys ?? {} });
  const keys = { own, departments: directory.keys };
  const connectors = createDepartments({
    departments: catalog.departments, codes: catalog.codes, registerKinds: catalog.registerKinds, endpoints: directory.endpoints, keys, clock: () => new Date(),
    hashSubject: (subject) => platform.lookup(`number/${subject}`), exchanges: createExchangeLog(platform.pool),
    log: { warn: (fields, message) => log.warn(`${message} ${JSON.stringify(fields)}`) },
  });
  return {
    connectors, keys, adminUrl: sandbox?.adminUrl, gateways: sandbox?.gateways ?? {}, issuers: (sandbox?.portals ?? []).map(standInIssuer), partners: sandbox?.partners ?? [],
    portals: [...(sandbox?.portals ?? []).map(({ portal, url }) => ({ ...portal, url })), ...(sandbox?.partners ?? []).map(({ zh, en, url }) => ({ zh, en, url }))], meet: (origins) => sandbox?.meet({ origins }),

    stop: async () => {
      await connectors.stop();
      await sandbox?.stop();
    },
  };
}

/** The portals of the demonstration: who wants none of them names issuers of their own. */
function portalsFor(env: ConnectOptions['env'], anchor: Anchor): Start['portals'] {
  if (env['KUAIBAN_ISSUERS'] !== undefined) return undefined;
  const region = homeRegion(env);
  const people = demoPeople(anchor, region).persons;
  return { ids: PORTALS, region, people: people.map(({ idNumber, name, featured }) => ({ number: idNumber, name, known: featured })) };
}
