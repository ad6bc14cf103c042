import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createJointStore } from '#adapters/postgres/joint/joint-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { Acting } from '#core/cases/act.ts';
import type { Item } from '#core/cases/item.ts';
import { redrawAbsent } from '#core/cases/redraw.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { speakJoint } from '#core/cases/speak-joint.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { JOINT_OFFICERS, jointly } from '../../support/swim-joint.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let read: CaseRead;

const itemOf = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const seat = (line: string) => itemOf(read).joint!.seats.find((each) => each.line === line)!;
const act = async (actor: string, command: (acting: Acting) => Outcome): Promise<void> => {
  const acted = await actOnCase(club.context, { region: REGION, number: read.state.number, no: itemOf(read).no, actor }, command);
  if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
  read = acted.case;
};
const rowOf = async (): Promise<unknown> => (await database.pool.query('select joint, mark from case_item where case_number = $1 and no = $2', [read.state.number, itemOf(read).no])).rows[0];
const listOf = async (officer: string): Promise<number> => (await createJointStore(database.pool).reviewing(REGION, officer, 50)).length;

beforeAll(async () => {
  club = createClub(database.pool, jointly);
  await club.prepare();
  await importOfficers(database.pool, REGION, JOINT_OFFICERS.filter(({ id }) => /^gym|^sauna/u.test(id)).map(({ id, competences, roles }) => ({ id, competences, roles, number: `number-${id}`, name: id })));
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  read = submitted.case;
});

test('when it goes to an officer, then it stands on the lists of those who were drawn besides, and counts as in their hands', async () => {
  const drawn = [seat('gym').officer!, seat('sauna').officer!];
  expect(await rowOf()).toEqual({ joint: drawn, mark: 'joint-due' });
  const { officers } = await club.context.pool.read(REGION, club.time.now.slice(0, 10));
  for (const { id, load } of officers.filter((each) => /^gym|^sauna/u.test(each.id))) expect([await listOf(id), load], id).toEqual(drawn.includes(id) ? [1, 1] : [0, 0]);
  expect(await createSupervisionStore(database.pool).handsOf(REGION, drawn[0]!, 10)).toEqual([{ number: read.state.number, no: itemOf(read).no }]);
});

test('when somebody of them is away for long, then another is drawn and has it on the list', async () => {
  const away = seat('gym').officer!;
  await database.owner.query('update kuaiban.officer set present = false where id = $1', [away]);
  await act('system', (acting) => redrawAbsent(acting, { officer: away, from: '2026-11-23', to: null }));
  expect([seat('gym').officer === away, await listOf(away), await listOf(seat('gym').officer!)]).toEqual([false, 0, 1]);
});

test('when one has spoken and the time of the other is over, then the worker says so once, and every draw can be recomputed', async () => {
  await act(`officer:${seat('sauna').officer}`, (acting) => speakJoint(acting, { kind: 'agree', note: '' }));
  expect(await rowOf()).toEqual({ joint: [seat('gym').officer], mark: 'joint-due' });
  for (const now of ['2026-11-25T15:00:00.000Z', '2026-11-25T16:00:01.000Z', '2026-11-26T16:00:01.000Z']) {
    club.time.now = now;
    await retryHeld(club.context, createHeldStore(database.pool));
  }
  read = (await club.context.cases.read(REGION, read.state.number))!;
  expect([seat('gym').silent, read.history.filter(({ event }) => event.type === 'joint-silent').length]).toEqual([true, 1]);
  expect(await rowOf()).toEqual({ joint: [seat('gym').officer], mark: null });
  expect((await verifyDraws(club.draws, sha256)).findings).toEqual([]);
});
