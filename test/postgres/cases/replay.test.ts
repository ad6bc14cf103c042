import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { keepCatalogVersion, readNamedVersion } from '#adapters/postgres/catalog-versions.ts';
import { createReadCases } from '#adapters/postgres/replay/read-cases.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { versionOf } from '#core/catalog/version-of.ts';
import { linkHash, genesis, type Link } from '#core/cases/chain.ts';
import type { ReplayFinding } from '#core/replay/replay-case.ts';
import { keptVersions } from '#usecases/replay/kept-versions.ts';
import { replayDecisions } from '#usecases/replay/replay-decisions.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { ANSWERS, CLUB, compiledClub, given } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const parts = Object.fromEntries(Object.entries(CLUB).filter(([, part]) => part instanceof Map)) as unknown as Record<string, Map<string, unknown>>;
/** The club by the name that its content has. */
const catalog: Catalog = { ...CLUB, version: versionOf(parts, sha256) };
let club: ReturnType<typeof createClub>;
let numbers: string[] = [];

/** Instant, with an officer, refused by what the hospital says, and with that disputed. */
beforeAll(async () => {
  await keepCatalogVersion(database.pool, catalog, '2026-11-23T01:00:00.000Z');
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  const hand = async (asked: typeof INSTANT): Promise<void> => {
    const submitted = await submitCase(club.context, submission(await club.person(), asked));
    numbers = [...numbers, submitted.kind === 'accepted' ? submitted.case.state.number : submitted.kind];
  };
  await hand(INSTANT);
  club.time.now = '2026-11-24T02:00:00.000Z';
  await hand(WITH_OFFICER);
  club.hospital.fit = false;
  await hand(INSTANT);
  await hand(given({ ...ANSWERS, 'answers.wantsCoach': false }, { contests: { 'swimmer.fit': { statement: '我身体很好，结论不对', files: [] } } }));
});

async function replay(asked: Parameters<typeof replayDecisions>[1] = {}): Promise<{ report: Awaited<ReturnType<typeof replayDecisions>>; findings: ReplayFinding[] }> {
  const findings: ReplayFinding[] = [];
  const report = await replayDecisions({ cases: createReadCases(database.pool), versionOf: keptVersions((version) => readNamedVersion(database.pool, version)), hash: sha256, onFinding: (finding) => findings.push(finding) }, asked);
  return { report, findings };
}

/** Somebody with all rights changes what an event says, and makes all hashes anew, so that no chain tells of it. */
async function rewritten(number: string, type: string, change: (data: Record<string, never>) => unknown, look: () => Promise<void>): Promise<void> {
  const { rows } = await database.owner.query<Link>(`select seq, type, at, actor, data::text as data, prev_hash as "prevHash", hash from case_event where case_number = $1 order by seq`, [number]);
  const write = async (links: readonly Link[]): Promise<void> => {
    for (const { seq, data, prevHash, hash } of links) await database.owner.query('update case_event set data = $3::json, prev_hash = $4, hash = $5 where case_number = $1 and seq = $2', [number, seq, data, prevHash, hash]);
  };
  let prevHash = genesis(sha256, REGION, number);
  let done = false;
  const links = rows.map((row) => {
    const changed = !done && row.type === type && change(JSON.parse(row.data) as Record<string, never>);
    done ||= changed !== false && changed !== undefined;
    const link = { ...row, prevHash, data: changed ? JSON.stringify(changed) : row.data };
    prevHash = linkHash(sha256, link);
    return { ...link, hash: prevHash };
  });
  expect(done).toBe(true);
  await write(links);
  try {
    await look();
  } finally {
    await write(rows);
  }
}

describe('given what the rules decided, refused and referred', () => {
  test('when it is decided again, then everything comes out as it did', async () => {
    const { report, findings } = await replay();
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ cases: 4, differing: 0, broken: [], versions: [catalog.version] });
    expect(report.decisions).toBe(Number((await database.owner.query(`select count(*)::int as n from case_event where type = 'referred' or (type = 'decided' and data->>'by' = 'rules')`)).rows[0].n));
    expect(report.decisions).toBeGreaterThan(9);
  });

  test('when only a region or what came since a moment is asked for, then only that; shares together are the whole', async () => {
    expect((await replay({ region: '330200' })).report).toMatchObject({ cases: 0, decisions: 0 });
    expect((await replay({ since: '2026-11-24T00:00:00.000Z' })).report.cases).toBe(3);
    expect((await replay({ since: '2026-11-25T00:00:00.000Z' })).report).toMatchObject({ cases: 0, decisions: 0 });
    const shares = await Promise.all([0, 1, 2].map(async (no) => (await replay({ part: { no, of: 3 } })).report.decisions));
    expect(shares.reduce((sum, each) => sum + each)).toBe((await replay()).report.decisions);
  });
});

type Data = { decision: { service: string; outcome: string; values: Record<string, number>; criteria: { result: string }[]; catalogVersion: string; on: string }; stated: { element: string; value: unknown }[]; effects: { amountFen?: number }[] };
const changing = (service: string, change: (data: Data) => void) => (data: Record<string, never>): unknown => {
  const told = data as unknown as Data;
  if (told.decision.service !== service) return undefined;
  change(told);
  return told;
};

describe('given somebody with all rights who rewrites a decision and every hash after it', () => {
  test.each<readonly [string, number, string, (data: Data) => void, Readonly<Record<string, unknown>>]>([
    ['an outcome', 2, '9.2', (data) => { data.decision.outcome = 'approve'; }, { kind: 'differs', what: 'outcome', stored: 'approve', now: 'refuse' }],
    ['a criterion', 2, '9.2', (data) => { data.decision.criteria.forEach((each) => { each.result = 'pass'; }); }, { kind: 'differs', what: 'criterion', name: 'fit' }],
    ['a value', 0, '9.2', (data) => { data.decision.values['monthly'] = 99_900; }, { kind: 'differs', what: 'value', name: 'monthly', stored: 99_900, now: 10_000 }],
    ['a payment', 0, '9.2', (data) => { data.effects.forEach((effect) => { if (effect.amountFen !== undefined) effect.amountFen = 99_900; }); }, { kind: 'differs', what: 'effect' }],
    ['a fact', 0, '9.2', (data) => { data.stated.forEach((fact) => { if (fact.element === 'swimmer.fit') fact.value = false; }); }, { kind: 'differs', what: 'outcome', stored: 'approve', now: 'refuse' }],
    ['the version', 0, '9.2', (data) => { data.decision.catalogVersion = 'another'; }, { kind: 'version', stored: 'another' }],
    ['the day', 0, '9.2', (data) => { data.decision.on = '2026-11-01'; }, { kind: 'day', stored: '2026-11-01', now: '2026-11-23' }],
  ])('when it is %s, then the replay names case, item and what differs', async (_, which, service, change, expected) => {
    const number = numbers[which]!;
    await rewritten(number, 'decided', changing(service, change), async () => {
      const { findings, report } = await replay();
      expect(findings).toContainEqual(expect.objectContaining({ region: REGION, case: number, service, no: expect.any(Number), ...expected }));
      expect(report.differing).toBeGreaterThan(0);
      expect(findings.every((finding) => finding.case === number)).toBe(true);
    });
    expect((await replay()).findings).toEqual([]);
  });

  test('when only a fact that changes no result is another and its chain was left, then the chain tells', async () => {
    const change = (from: string, to: string) => database.owner.query(`update case_event set data = replace(data::text, $2, $3)::json where case_number = $1 and data::text like '%' || $2 || '%'`, [numbers[0], from, to]);
    await change('"element":"swimmer.lengths","value":40', '"element":"swimmer.lengths","value":41');
    expect((await replay()).findings).toContainEqual(expect.objectContaining({ case: numbers[0], kind: 'chain', stored: 'hash' }));
    await change('"element":"swimmer.lengths","value":41', '"element":"swimmer.lengths","value":40');
    expect((await replay()).findings).toEqual([]);
  });
});

describe('given a version of the rules as it is kept', () => {
  test('when somebody with all rights changes a rule in it, then the version is named, and what comes out otherwise by it', async () => {
    const { rows: [kept] } = await database.owner.query<{ content: string }>('select content::text as content from catalog_version where version = $1', [catalog.version]);
    await database.owner.query('update catalog_version set content = replace(content::text, $2, $3)::json where version = $1', [catalog.version, 'region.price * 2', 'region.price * 3']);
    try {
      const { report, findings } = await replay();
      expect(report.broken).toEqual([catalog.version]);
      expect(findings).toContainEqual(expect.objectContaining({ case: numbers[0], kind: 'differs', what: 'value', name: 'monthly', stored: 10_000, now: 15_000 }));
    } finally {
      await database.owner.query('update catalog_version set content = $2::json where version = $1', [catalog.version, kept!.content]);
    }
    expect((await replay()).report).toMatchObject({ broken: [], differing: 0 });
  });

  test('when it was taken away, then every decision by it is named', async () => {
    await database.owner.query('update catalog_version set version = $2 where version = $1', [catalog.version, 'gone']);
    const { report, findings } = await replay();
    await database.owner.query('update catalog_version set version = $1 where version = $2', [catalog.version, 'gone']);
    expect(report).toMatchObject({ broken: [catalog.version] });
    expect(findings.filter(({ kind }) => kind === 'version')).toHaveLength(report.decisions);
  });

  test.each(['update catalog_version set version = version', 'delete from catalog_version', 'update case_event set data = data', 'delete from case_event', 'update draw set data = data'])('the service itself may not: %s', async (text) => {
    await expect(database.pool.query(text)).rejects.toThrow(/permission denied/);
  });
});
