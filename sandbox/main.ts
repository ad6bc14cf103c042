import { mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { PublicJwk } from '#core/partners/protocol.ts';
import { dossiersOf } from './departments/dossier.ts';
import { STAND_INS } from './departments/scenarios.ts';
import { GATEWAYS } from './gateways/start-gateways.ts';
import { startDepartments } from './departments/start-departments.ts';
import type { RunningDepartments, Start } from './departments/start-departments.ts';
import { peopleAnchor } from './people/anchor.ts';
import { CITIES, HOME } from './people/places.ts';
import { generatePeople } from './people/generate-people.ts';
import { writeLongDump } from './legacy/long-dump.ts';
import { makeDumps } from './legacy/make-dumps.ts';

const USAGE = `npm run sandbox -- NAME [--port P] [--admin-port P] [--host H] [--data DIR] [--trust FILE]
npm run sandbox -- dumps FOLDER [--rows N] [--data DIR]    the dumps of ten old systems (docs/legacy.md)
npm run sandbox -- dumps FOLDER --long N               one dump of N rows, to measure with (system flexible-2019)
  NAME       ${[...STAND_INS, ...GATEWAYS].join(' | ')} | all
  --port     without it the system chooses free ports and the line printed names them
  --data     data folder of the platform (KUAIBAN_DATA, else .data): its demo people are the ones the departments know
  --trust    public keys of the platform (JSON Web Key Set), else departments/platform.jwks.json of the data folder;
             requests signed with another key are refused
`;

const announce = ({ endpoints, publicKeys, gateways, portals, partners, adminUrl }: RunningDepartments): void =>
  void writeSync(1, `${JSON.stringify({ endpoints, publicKeys, gateways, portals, partners, adminUrl })}\n`);

/** As the child of the platform: its first line on the standard input says what to start, each next one where the platform is, the end of the input means that the platform is gone. */
async function underPlatform(): Promise<void> {
  // Ctrl-C reaches the whole process group; the platform first finishes its own calls and then closes our input.
  process.on('SIGINT', () => undefined);
  const lines = createInterface({ input: process.stdin });
  const gone = new Promise<void>((resolve) => void lines.once('close', resolve));
  const first = await Promise.race([new Promise<string>((resolve) => void lines.once('line', resolve)), gone]);
  if (first === undefined) return;
  const running = await startDepartments(JSON.parse(first) as Start);
  lines.on('line', (line) => running.meet(JSON.parse(line) as Parameters<RunningDepartments['meet']>[0]));
  announce(running);
  await gone;
  await running.stop();
}

function readTrusted(file: string): readonly PublicJwk[] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { keys: readonly PublicJwk[] }).keys;
  } catch (error) {
    throw new Error(`cannot read the platform's public keys: ${(error as Error).message}`, { cause: error });
  }
}

const todayInChina = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function portOf(text: string | undefined): number {
  const port = Number(text ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`not a port: ${text}`);
  return port;
}

/** Writes the dumps of ten old systems of the demo city into a folder, and beside a dump without a row of totals what its people told of it. */
function writeDumps(folder: string, rows: number, { seed, day }: { readonly seed: string; readonly day: string }): void {
  mkdirSync(folder, { recursive: true });
  for (const { system, fileName, bytes, totals } of makeDumps(seed, rows, generatePeople(seed, day, HOME.code).enterprises, day)) {
    writeFileSync(join(folder, fileName), bytes);
    if (totals) writeFileSync(join(folder, `${fileName}.totals.json`), JSON.stringify(totals));
    writeSync(1, `${system}\t${fileName}\n`);
  }
}

/** From the command line, until a signal ends it. */
async function alone(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'port': { type: 'string' }, 'admin-port': { type: 'string' }, 'host': { type: 'string' },
      'data': { type: 'string', default: process.env['KUAIBAN_DATA'] ?? '.data' }, 'trust': { type: 'string' }, 'rows': { type: 'string', default: '200' }, 'long': { type: 'string' },
    },
  });
  const [name, folder] = positionals;
  if (name === undefined) throw new RangeError('name a department or a gateway');
  if (name === 'dumps' && values.long !== undefined) {
    const rows = Number(values.long);
    if (folder === undefined || !Number.isInteger(rows) || rows < 1 || rows > 10_000_000) throw new RangeError('name a folder; --long is from 1 to 10,000,000');
    mkdirSync(folder, { recursive: true });
    await writeLongDump(join(folder, 'flexible.jsonl'), rows);
    return;
  }
  if (name === 'dumps') {
    const rows = Number(values.rows);
    if (folder === undefined || !Number.isInteger(rows) || rows < 2) throw new RangeError('name a folder; --rows is 2 or more');
    writeDumps(folder, rows, await peopleAnchor(values.data, todayInChina()));
    return;
  }
  const gateways = name === 'all' ? GATEWAYS : GATEWAYS.filter((each) => each === name);
  const departments = name === 'all' ? STAND_INS : gateways.length > 0 ? [] : [name];
  const trusts = departments.length === 0 ? [] : readTrusted(values.trust ?? join(values.data, 'departments', 'platform.jwks.json'));
  const { seed, day } = await peopleAnchor(values.data, todayInChina());
  const running = await startDepartments({
    departments, gateways, trusts, dataDir: join(values.data, 'sandbox'), host: values.host, people: [...CITIES.keys()].flatMap((city) => dossiersOf(generatePeople(seed, day, city), city)),
    ports: { ...(name !== 'all' ? { [name]: portOf(values.port) } : {}), admin: portOf(values['admin-port']) },
  });
  announce(running);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
}

if (process.argv.includes('--under-platform')) {
  await underPlatform().catch((error: unknown) => {
    process.stderr.write(`the stand-in departments cannot start: ${(error as Error).message}\n`);
    process.exitCode = 1;
    process.stdin.destroy();
  });
} else {
  await alone().catch((error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
  });
}
