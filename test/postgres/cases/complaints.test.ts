import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { createComplaintStore } from '#adapters/postgres/complaints/complaint-store.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import type { ComplaintCommand } from '#core/complaints/act-on.ts';
import { COMPLAINER } from '#core/complaints/actions.ts';
import type { Complaint } from '#core/complaints/complaint.ts';
import type { Context } from '#usecases/context.ts';
import { actOn } from '#usecases/complaints/act-on-complaint.ts';
import { closeComplaints } from '#usecases/complaints/close-complaints.ts';
import { handInComplaint } from '#usecases/complaints/hand-in-complaint.ts';
import { sealDays } from '#usecases/seal-days.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { linyi } from '../../support/linyi.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const signer = createSigner(parseKeys('d'.repeat(64)), 'daily-seal');
const nothing = async function* () { /* no case */ };
let club: ReturnType<typeof createClub>;
let context: Context;
const parts = () => ({ context, complaints: createComplaintStore(database.pool, vault, sha256) });
beforeAll(() => {
  club = createClub(database.pool);
  context = { ...club.context, compiled: linyi, random: randomBytes };
});

const ONE = 'supervisor:s1';
async function handedIn(subject: string | null, ...acts: readonly (readonly [string, ComplaintCommand])[]): Promise<Complaint> {
  const handed = await handInComplaint(parts(), REGION, { key: randomUUID(), kind: 'complaint', about: { kind: 'office', ref: 'city' }, text: '窗口没有人，等了两个小时', phone: '13900001111' }, subject);
  if (!('complaint' in handed)) throw new Error(handed.kind);
  let { complaint } = handed;
  for (const [actor, command] of acts) {
    const acted = await actOn(parts(), complaint, { actor, unit: 'city' }, command);
    if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
    ({ complaint } = acted);
  }
  return complaint;
}
const answered = (measures: Extract<ComplaintCommand, { act: 'answer' }>['measures'] = []): (readonly [string, ComplaintCommand])[] => [[ONE, { act: 'take' }], [ONE, { act: 'answer', outcome: measures.length > 0 ? 'upheld' : 'not-upheld', text: '调了监控，核实清楚了', measures }]];
const statusOf = async ({ number }: Complaint) => (await parts().complaints.read(REGION, number))?.status;
const audit = async (before = '2026-11-30') => verifyAudit({ chains: nothing(), complaints: parts().complaints.chains(), seals: await createSealStore(database.pool).all(), store: createSealStore(database.pool), before, hash: sha256, verify: verifySignature, publicKey: signer.publicKey });

test('given answered complaints, when the last day to object has passed, then they are closed once, and not while something that follows is open', async () => {
  const [plain, mending, open] = [await handedIn(null, ...answered()), await handedIn(null, ...answered([{ kind: 'repair', what: '窗口安排人顶岗', who: '大厅', until: '2026-12-01' }])), await handedIn(null)];
  const close = () => closeComplaints(parts(), [REGION], (number, error) => { throw new Error(number, { cause: error }); });
  expect(await close()).toBe(0);
  club.time.now = '2027-02-01T01:00:00.000Z';
  expect((await Promise.all([close(), close()])).reduce((all, each) => all + each, 0)).toBe(1);
  expect([await statusOf(plain), await statusOf(mending), await statusOf(open)]).toEqual(['closed', 'answered', 'open']);
  club.time.now = '2026-11-23T01:00:00.000Z';
});

test('given somebody who had signed in, then they are told of what is asked and answered, find it among their own, and nobody else does', async () => {
  const person = await club.person();
  const complaint = await handedIn(person, [ONE, { act: 'take' }], [ONE, { act: 'ask', text: '请说明是哪一天的上午' }], [COMPLAINER, { act: 'reply', text: '十一月二十日的上午十点' }], ...answered().slice(1));
  const { rows } = await database.pool.query<{ cause: string; text: string }>(`select cause, title->>'zh' as text from notice where region = $1 and person_id = $2 order by at, cause`, [REGION, person]);
  expect(rows.map(({ cause }) => cause).toSorted()).toEqual(['complaint-answered', 'complaint-asked']);
  expect(rows.every(({ text }) => text.includes(complaint.number))).toBe(true);
  expect((await parts().complaints.ofSubject(REGION, person, 10)).map(({ number }) => number)).toEqual([complaint.number]);
  expect(await parts().complaints.ofSubject(REGION, await club.person(), 10)).toEqual([]);
});

test('given somebody who took a complaint as a supervisor and is one no longer, then it stands in their list beside what their office was given, and they answer it', async () => {
  const [taken, other] = [await handedIn(null, [ONE, { act: 'take' }]), await handedIn(null, ['supervisor:s11', { act: 'take' }])];
  const listed = (await parts().complaints.list(REGION, { unit: 'yitang', handler: 's1' }, '2026-11-23', { limit: 999, offset: 0 })).map(({ number }) => number);
  expect([listed.includes(taken.number), listed.includes(other.number)]).toEqual([true, false]);
  expect((await actOn(parts(), taken, { actor: 'officer:s1', unit: 'yitang' }, { act: 'answer', outcome: 'not-upheld', text: '调了监控，核实清楚了', measures: [] })).kind).toBe('done');
});

test('given a day that has ended, then what was said in complaints is sealed with it, and a changed byte is named', async () => {
  const complaint = await handedIn(null);
  await sealDays({ store: createSealStore(database.pool), regions: [REGION], signer, hash: sha256, today: '2026-11-24', now: () => '2026-11-24T00:00:00.000Z' });
  expect((await audit('2026-11-24')).findings).toEqual([]);
  for (const column of ['data', 'actor', 'type', 'hash', 'prev_hash']) {
    const { rows: [before] } = await database.owner.query<Record<string, string>>(`select ${column} as was from complaint_event where number = $1 and seq = 1`, [complaint.number]);
    await database.owner.query(`update complaint_event set ${column} = overlay(${column} placing (case when left(${column}, 1) = '0' then '1' else '0' end) from 1 for 1) where number = $1 and seq = 1`, [complaint.number]);
    expect((await audit('2026-11-24')).findings.map(({ where }) => where).join(), column).toContain(complaint.number);
    await database.owner.query(`update complaint_event set ${column} = $2 where number = $1 and seq = 1`, [complaint.number, before!['was']]);
  }
  // Whole events that are gone with their complaint are missed by the seal of their day.
  await database.owner.query('delete from complaint_event where number in (select number from complaint order by handed_at, number limit 1)');
  expect((await audit('2026-11-24')).findings.map(({ where }) => where).join()).toContain('seal');
});
