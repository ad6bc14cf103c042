import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createDepartments } from '#adapters/departments/departments.ts';
import type { Departments, DepartmentsConfig } from '#adapters/departments/connector.ts';
import type { Exchange } from '#adapters/departments/exchange-log.ts';
import { signingKey } from '#adapters/departments/keys.ts';
import type { SigningKey } from '#adapters/departments/keys.ts';
import type { CodeList } from '#core/catalog/codes.ts';
import type { Department } from '#core/catalog/department.ts';
import type { Dossier } from '#sandbox/departments/dossier.ts';
import type { FaultOrder } from '#sandbox/departments/faults.ts';
import type { Kept } from '#sandbox/departments/messages.ts';
import { startDepartments } from '#sandbox/departments/start-departments.ts';
import type { RunningDepartments } from '#sandbox/departments/start-departments.ts';

const readCatalog = <T>(part: string): ReadonlyMap<string, T> => {
  const folder = new URL(`../catalog/${part}/`, import.meta.url);
  return new Map(readdirSync(folder).flatMap((file) => Object.entries(parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, T>)));
};

/** As the catalogue has them, but that they may take a minute to answer: its second or two are what a person should wait, and a machine that is busy with other tests takes longer. A test of a deadline gives its own. */
export const departments: ReadonlyMap<string, Department> = new Map([...readCatalog<Department>('departments')].map(([id, department]) =>
  [id, { ...department, scenarios: Object.fromEntries(Object.entries(department.scenarios).map(([name, scenario]) => [name, { ...scenario, deadlineMs: 60_000 }])) }]));
export const codes = readCatalog<CodeList>('codes');

const dossier = (idNumber: string, name: string, account: string): Dossier => ({
  number: idNumber, kind: 'person', city: '371300',
  departments: {
    publicSecurity: { name, birthDate: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`, sex: 'female', alive: true, household: 'local-urban' },
    civilAffairs: { lowIncome: true, zeroEmployment: false },
    disabledFederation: { certified: true, level: 3 },
    records: {},
    bank: { account, holder: name, active: true, bankName: '示例银行', tail: account.slice(-4) },
  },
});

export const li = dossier('371300199003070021', '李䶮', '6217001111111111111');
export const wang = dossier('371300198505050043', '王㙍', '6217002222222222222');
export const people = [li, wang];

export const newSigningKey = (): SigningKey => signingKey(generateKeyPairSync('ed25519').privateKey);

export type World = {
  readonly sandbox: RunningDepartments;
  readonly platform: Departments;
  readonly exchanges: readonly Exchange[];
  readonly logged: readonly string[];
  readonly dataDir: string;
  fault(order: FaultOrder): Promise<Response>;
  messages(department: string): Promise<readonly Kept[]>;
  /** A platform of its own over the same departments. */
  another(config?: Partial<DepartmentsConfig>): Departments;
  end(): Promise<void>;
};

/** Real departments over loopback and a platform that talks to them, with the catalogue of the repository. */
export async function startWorld(config: Partial<DepartmentsConfig> = {}): Promise<World> {
  const [dataDir, own] = [mkdtempSync(join(tmpdir(), 'kuaiban-departments-')), newSigningKey()];
  const sandbox = await startDepartments({ dataDir, people, trusts: [own.publicJwk] });
  const exchanges: Exchange[] = [];
  const logged: string[] = [];
  const opened: Departments[] = [];
  const another = (changes: Partial<DepartmentsConfig> = {}): Departments => {
    const platform = createDepartments({
      departments, codes, endpoints: sandbox.endpoints, keys: { own, departments: sandbox.publicKeys }, clock: () => new Date(),
      hashSubject: (subject) => `hash-of-${subject.length}`, exchanges: { record: (exchange) => void exchanges.push(exchange) },
      log: { warn: (fields, message) => void logged.push(JSON.stringify({ ...fields, message })) },
      ...config, ...changes,
    });
    opened.push(platform);
    return platform;
  };
  return {
    sandbox, exchanges, logged, dataDir, another, platform: another(),
    fault: (order) => fetch(`${sandbox.adminUrl}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) }),
    messages: async (department) => ((await (await fetch(`${sandbox.adminUrl}/admin/messages?department=${department}`)).json()) as { messages: Kept[] }).messages,
    end: async () => {
      await Promise.all(opened.map((platform) => platform.stop()));
      await sandbox.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The question about a person's identity, as the platform asks it. */
export const about = ({ number, departments: { publicSecurity, bank } }: Dossier): { region: string; subject: string; fields: Record<string, string> } =>
  ({ region: '371300', subject: number, fields: { 'person.idNumber': number, 'person.name': publicSecurity?.name ?? '', 'account.socialCard': bank?.account ?? '', 'person.phone': '13300000000' } });
