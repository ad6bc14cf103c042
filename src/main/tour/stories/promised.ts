import type { CaseView } from '#channels/http/schemas/case.ts';
import type { OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { CreditCase, CreditTasks, MyCredit } from '#channels/http/schemas/promise.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { PROMISED } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import { applies, caseOf, onVersion } from './acts.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const OK = { verdict: 'ok', note: '' } as const;
const STANDS = '学历证书正在补发，考试以前交来，结果先保留';
const FINDING = '人事考试中心核查：没有取得承诺的学历，本人已经说明';

/** The record as if it had been made long ago: only whoever owns the database can say so, and an audit would find it. */
async function longAgo({ pool }: World, number: string): Promise<void> {
  await pool.query(`update case_event set at = at - interval '200 days' where case_number = $1 and type = 'promise-broken'`, [number]);
}

export const promised: Story = {
  id: 'promised',
  title: { zh: '告知承诺：签、查实不属实、受限、修复', en: 'A promise: made, found untrue, restricted, repaired' },
  alone: true,
  async tell(world, { step, comes }) {
    const who = await world.somebody('anybody');
    const plan = async (): Promise<Plan> => (await who.client.post<Plan>('/plans', { lifeEvent: PROMISED.event, body: { answers: PROMISED.answers, contests: {}, promises: [] } })).body;
    const offered = (await plan()).promises.find(({ element }) => element === PROMISED.element);
    await step({ zh: '签以前看得到依据、后果、有效期、怎么核查', en: 'Before signing, basis, consequences, validity and check are told' }, true, () => offered !== undefined && [offered.basis, offered.consequences.zh, offered.validity.zh, offered.check.zh].every((words) => words !== ''));
    const foreign = { answers: PROMISED.answers, contests: {}, promises: [PROMISED.element], signed: { [PROMISED.element]: 'a'.repeat(64) } };
    await step({ zh: '别的办件的承诺拿来用：在这一项上拒绝', en: 'A promise signed for another case is refused at its field' }, true, async () => JSON.stringify((await who.client.submit<{ errors?: readonly { pointer: string }[] }>(foreign, undefined, PROMISED.event)).body).includes(`/signed/${PROMISED.element}`));
    const filed = await applies(who, PROMISED);
    const promise = async (): Promise<NonNullable<CaseView['promises']>[number] | undefined> => (await caseOf(filed)).promises?.find(({ element }) => element === PROMISED.element);
    await step({ zh: '凭承诺当场办结，承诺码和签的时候看到的一样', en: 'Decided at once by the promise; what was signed is what was told' }, ['approved', 'made', true], async () => [(await caseOf(filed)).items[0]?.status, (await promise())?.standing, (await promise())?.digest === offered?.digest]);
    const own = async () => (await who.client.get<OwnInspections>(`/cases/${filed.number}/inspections`)).body.inspections.find(({ no }) => no === filed.no);
    await comes({ zh: '秒批以后列入人工核查', en: 'After the instant approval a person is to look at it' }, 'open', async () => {
      await world.wake('look-at-approvals');
      return (await own())?.status;
    });
    const at = `/staff/inspections/${(await own())!.number}`;
    const supervisor = await world.desk('0401');
    const inspectorOf = async (): Promise<string | undefined> => (await supervisor.get<StaffInspection>(at)).body.inspector;
    await comes({ zh: '随机抽取核查人员，有承诺的排在前面', en: 'Chance picks an inspector; what rests on a promise comes first' }, [true, true], async () => {
      await world.wake('draw-inspectors');
      return [(await inspectorOf()) !== undefined, (await supervisor.get<StaffInspection>(at)).body.doubts.some(({ doubt }) => doubt === 'promise')];
    });
    const inspector = await world.desk(await inspectorOf());
    const acts = (by: Client, verb: string, body: unknown) => onVersion<StaffInspection>(by, at, verb, body);
    const finds = async (consequences: readonly string[], promises: readonly string[]) => (await acts(inspector, 'findings', { findings: { completeness: OK, consistency: { verdict: 'wrong', note: FINDING }, lawfulness: OK }, files: [], told: FINDING, consequences, promises })).status;
    const speaks = async (text: string) => (await who.client.post(`/cases/${filed.number}/inspections/${(await own())!.number}/hearing`, { text, files: [] })).status;
    await step({ zh: '查到和承诺不一致：要告知拟怎样处理；先听本人说，承诺还没有认定', en: 'Something else is found than was promised: what is intended has to be told; the person is heard first, and nothing is broken yet' }, [422, 200, 'hearing', 'made', ['reopen'], 200], async () => [
      await finds([], []), await finds(['reopen'], []), (await own())?.status, (await promise())?.standing, (await own())?.hearing?.intended?.map(({ consequence }) => consequence), await speaks('学历是自考的，证书还没有发下来'),
    ]);
    const untrue = { conclusion: 'burden', consequences: ['break-promise'], promises: [PROMISED.element], reason: FINDING, stands: STANDS };
    await step({ zh: '没有告知过要认定承诺不属实，不能这样作结论；重新告知，本人读到是哪一份承诺、记录多久，再说一次', en: 'Nobody was heard about an untrue promise, so it cannot be concluded; told anew, the person reads which promise and for how long, and is heard once more' }, [422, 200, ['break-promise', [PROMISED.element], 3], 1, 200], async () => {
      const [refused, found] = [(await acts(inspector, 'conclusion', untrue)).status, await finds(['break-promise'], [PROMISED.element])];
      const { hearing, earlier } = (await own())!;
      return [refused, found, hearing?.intended?.flatMap(({ consequence, promises, terms }) => [consequence, promises.map(({ element }) => element), terms.length]), earlier.length, await speaks('证书下个月发下来')];
    });
    await step({ zh: '要说清楚是哪一份承诺；督办人员确认以后才执行', en: 'Which promise has to be said; it is carried out once a supervisor has confirmed' }, [422, 200, 200], async () => [(await acts(inspector, 'conclusion', { ...untrue, promises: [] })).status, (await acts(inspector, 'conclusion', untrue)).status, (await acts(supervisor, 'confirmation', { note: '' })).status]);
    await comes({ zh: '认定不实，只认定一次', en: 'It is found untrue, once' }, ['broken', 'closed'], async () => {
      await world.wake('follow-inspections');
      return [(await promise())?.standing, (await own())?.status];
    });
    const mine = async (): Promise<MyCredit> => (await who.client.get<MyCredit>('/me/credit')).body;
    await step({ zh: '本人看得到记录、限制和救济', en: 'The person sees record, restriction and what can be done' }, [1, true, FINDING], async () => { const { records, restrictedUntil } = await mine(); return [records.length, restrictedUntil !== undefined, records[0]?.promise.broken?.finding]; });
    await step({ zh: '不再提供承诺，说明原因', en: 'No promise is offered any more, and why' }, [true, 0], async () => { const now = await plan(); return [now.noPromise !== undefined || now.openCase !== undefined, now.openCase === undefined ? now.promises.length : 0]; });
    await comes({ zh: '信用平台收到报告', en: 'The credit platform was told' }, true, async () => (await world.received('public-credit')).some(({ payload }) => JSON.stringify(payload).includes('recorded')));
    const ask = async (kind: 'repair' | 'objection', reason: string): Promise<number> => (await who.client.post(`/cases/${filed.number}/promises/${PROMISED.element}/credit`, { kind, reason })).status;
    await step({ zh: '太早不能申请修复', en: 'It is too early to ask for repair' }, 409, () => ask('repair', '已经补交学历证书并改正'));
    await longAgo(world, filed.number);
    await step({ zh: '改正以后申请修复；不能重复', en: 'Once it is made good, repair is asked for, once' }, [200, 409], async () => [await ask('repair', '已经补交学历证书并改正'), await ask('repair', '已经补交学历证书并改正')]);
    await step({ zh: '列在督办人员的清单里', en: 'It stands on the list of the supervisors' }, true, async () => (await supervisor.get<CreditTasks>('/staff/credit')).body.tasks.some((task) => task.case === filed.number && task.what === 'repair'));
    const { version } = await caseOf(filed);
    const grants = async (by: string) => (await world.desk(by)).post<CreditCase>(`/staff/credit/${filed.number}/${PROMISED.element}`, { granted: true, note: '核实已经改正，同意修复' }, { 'if-match': `"${version}"` });
    await step({ zh: '确认过不实的督办人员不能答复；另一名督办人员同意修复', en: 'The supervisor who confirmed that it was untrue does not answer; another one grants the repair' }, [403, 200, 'repaired'], async () => {
      const [{ status: refused }, { status, body }] = [await grants('0401'), await grants('0402')];
      return [refused, status, body.promises.find(({ element }) => element === PROMISED.element)?.standing];
    });
    await step({ zh: '限制结束，又可以用承诺', en: 'The restriction is over' }, undefined, async () => (await mine()).restrictedUntil);
    await comes({ zh: '信用平台知道已经修复', en: 'The credit platform knows of the repair' }, true, async () => (await world.received('public-credit')).some(({ payload }) => JSON.stringify(payload).includes('repaired')));
  },
};
