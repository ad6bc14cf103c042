import { beforeAll, expect, test } from 'vitest';
import { urgeItem } from '#core/cases/urge.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

/** The same product, but between what is read and what is written of a case somebody else is faster, `times` times. */
function overtaken(times: number, faster: () => Promise<unknown>): Context {
  const { cases } = club.context;
  let left = times;
  return { ...club.context, cases: { ...cases, read: async (...which) => {
    const read = await cases.read(...which);
    if (left > 0) { left -= 1; await faster(); }
    return read;
  } } };
}

async function anotherCase() {
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number } = submitted.case.state;
  const { no } = submitted.case.state.items.find(({ service }) => service === '9.4')!;
  const act = { region: REGION, number, no, actor: `person:${submitted.case.state.applicant}` };
  // What somebody else does to another item meanwhile.
  const ended = submitted.case.state.items.find(({ status }) => status === 'approved')!;
  let score = 0;
  const faster = () => actOnCase(club.context, { ...act, no: ended.no }, () => ({ kind: 'done', steps: [{ actor: act.actor, event: { type: 'rated', no: ended.no, rating: { score: ((score += 1) % 5 + 1) as 1, comment: '' } } }] }));
  return { act, faster, version: submitted.case.state.version, urged: async () => (await club.context.cases.read(REGION, number))!.state.items.find((item) => item.no === no)!.urged?.length ?? 0 };
}

test('given a case that moves on at the moment somebody acts on it, when the act holds for any version, then it is decided anew and done once', async () => {
  const { act, faster, urged } = await anotherCase();
  expect(await actOnCase(overtaken(2, faster), act, (acting) => urgeItem(acting, cn))).toMatchObject({ kind: 'done', changed: true });
  expect(await urged()).toBe(1);
});

test('given the same, when the actor names the version they saw, or others are always faster, then they are told and nothing is done', async () => {
  const { act, faster, version, urged } = await anotherCase();
  expect(await actOnCase(overtaken(1, faster), { ...act, version }, (acting) => urgeItem(acting, cn))).toEqual({ kind: 'changed-meanwhile' });
  expect(await actOnCase(overtaken(100, faster), act, (acting) => urgeItem(acting, cn))).toEqual({ kind: 'changed-meanwhile' });
  expect(await urged()).toBe(0);
});
