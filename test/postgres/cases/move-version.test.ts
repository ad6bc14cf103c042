import { beforeAll, expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { moveVersion } from '#core/cases/move-version.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const later = compiledClub({ ...CLUB, version: 'club-2', services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, criteria: service.criteria.map((each) => (each.id === 'swims' ? { ...each, pass: 'swimmer.lengths >= 5' } : each)) }])) });
let club: ReturnType<typeof createClub>;
let today: Context;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  today = { ...club.context, compiled: later, catalogOf: (version) => (version === 'club-2' ? Promise.resolve(later) : club.context.catalogOf(version)) };
});

test('given a running case, when it is moved to the rules of today, then it is kept so, and two who move it at once do it once', async () => {
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number } = submitted.case.state;
  const { no, officer } = submitted.case.state.items.find(({ service }) => service === '9.4')!;
  const move = () => actOnCase(today, { region: REGION, number, no, actor: 'supervisor:v-1', version: submitted.case.state.version }, (acting) => moveVersion(acting, later, 'the new rule asks for less'));
  expect((await Promise.all([move(), move()])).map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'done']);

  const { rows } = await database.pool.query('select catalog_version from case_file where number = $1', [number]);
  expect(rows).toEqual([{ catalog_version: 'club-2' }]);
  const read = (await club.context.cases.read(REGION, number))!;
  expect(read.state.items.map((item) => [item.service, pinOf(read.state, item)])).toEqual([['9.1', 'club-1'], ['9.2', 'club-1'], ['9.3', 'club-1'], ['9.4', 'club-2']]);

  const decided = await actOnCase(today, { region: REGION, number, no, actor: `officer:${officer}` }, (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
  expect(decided.kind === 'done' && decided.case.state.items.find((item) => item.no === no)).toMatchObject({ status: 'approved', decision: { catalogVersion: 'club-2' } });
});
