import type { DepartmentBoard } from '#channels/http/schemas/sharing.ts';
import { mastersIn } from '#core/catalog/master-of.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { ORDERED } from '#sandbox/people/tour/plots.ts';
import { act, applies, atDesk, itemOf, reviewerOf, type Followed } from './acts.ts';
import type { Step, Story } from './story.ts';
import { createWorld, type World } from './world.ts';

const REASON = '核查发现登记的情况与事实不符，应当纠正';

/** The city of a province that keeps the register, and its core system. */
function whereMastered({ stage }: World): { readonly world: World; readonly master: string; readonly result: string } {
  const [region] = [...stage.catalog.regions.keys()].filter((each) => mastersIn(stage.catalog, each).length > 0);
  if (region === undefined) throw new Error('no province is master anywhere');
  const [first] = mastersIn(stage.catalog, region);
  return { world: createWorld({ ...stage, region, people: stage.peopleOf(region) }), master: first!.department, result: first!.result };
}

/** A decision that stands is revoked: the change is an order too. */
async function revokes(world: World, step: Step, comes: Step, filed: Followed, finder: string): Promise<void> {
  await step({ zh: '经办机构发起重新核查', en: 'The house has the result looked at again' }, 202, async () => (await (await world.desk(finder)).post('/staff/rechecks', { case: filed.number, no: filed.no, reason: REASON })).status);
  const desk = await world.desk((await itemOf(filed)).reopened?.officer);
  const ground = (await atDesk(desk, filed)).lookingAgain?.changes.find(({ change }) => change === 'revoke')?.grounds[0]?.id;
  await step({ zh: '提出撤销，复核人确认：又是一个登记指令，入账以前原来的结果有效', en: 'It is to be revoked, the reviewer confirms: an order again, and until it is booked the result stands' }, [200, 200, 'approved', true], async () => {
    const proposed = await act(desk, filed, 'change', { change: 'revoke', ground, note: REASON });
    const confirmed = await act(await reviewerOf(world, filed), filed, 'confirm-change', { note: '同意' });
    return [proposed.status, confirmed.status, confirmed.body.status, confirmed.body.bookings?.at(-1)?.change];
  });
  await comes({ zh: '省级系统入账，原来的决定撤销', en: 'The province books it: the decision is revoked' }, 'revoked', async () => (await itemOf(filed)).status);
}

export const mastered: Story = {
  id: 'mastered',
  title: { zh: '省级系统做主：审核结果送登记，没有入账就什么都没有发生', en: 'The province is master: what is decided is an order, and until it is booked nothing has happened' },
  alone: true,
  async tell(home, { step, comes }) {
    const { world, master, result } = whereMastered(home);
    const plot = toldOf(CITIES.get(world.region)!, ORDERED);
    const of = (number: string): string => `${world.region.slice(0, 4)}${number}`;
    const who = await world.somebody('ordinary');
    await world.order({ department: master, scenario: result, kind: 'working' });
    const filed = await applies(who, plot);
    const registered = async (): Promise<number> => (await who.client.get<{ entries: readonly { kind: string }[] }>('/me/register')).body.entries.filter(({ kind }) => kind === ORDERED.register).length;
    const plans = async (): Promise<number> => (await world.pool.query('select from payment_plan where region = $1 and case_number = $2 and item_no = $3', [world.region, filed.number, filed.no])).rowCount ?? 0;
    await step({ zh: '按规则通过，送省级系统登记：申请人看到等待入账，登记里没有，也没有发放', en: 'Approved by the rules and sent to the province: the applicant reads that it waits, nothing is registered or paid' }, ['booking', true, 0, 0], async () => {
      const { status, headline } = await itemOf(filed);
      return [status, headline.zh.includes('等待入账'), await registered(), await plans()];
    });
    await comes({ zh: '省级系统收到登记指令，还在办：部门看板上看得到', en: 'The province has the order and works on it: it stands on the board of the departments' }, [true, true], async () => {
      const board = (await (await world.desk(of('0401'))).get<DepartmentBoard>('/staff/departments')).body;
      return [(board.rows.find(({ id }) => id === master)?.orders?.count ?? 0) > 0, (await world.received(master)).some(({ payload }) => payload['order'] === `${filed.number}-${filed.no}-1`)];
    });
    await step({ zh: '入账以前不能撤回，说得出为什么', en: 'It cannot be withdrawn before it is booked, and says why' }, false, async () => (await itemOf(filed)).actions.find(({ action }) => action === 'withdraw')?.allowed);
    await world.mend(master);
    await world.order({ department: master, scenario: result, kind: 'refusing', times: 1 });
    await comes({ zh: '省级系统没有入账：随机抽取经办人，什么都没有发生', en: 'The province rejects it: an officer is drawn, and nothing has happened' }, ['officer', 0, 0], async () => [(await itemOf(filed)).status, await registered(), await plans()]);
    await world.mend(master);
    const officer = await world.desk((await itemOf(filed)).officer);
    await step({ zh: '经办人看到原因，核对后重新送登记；申请人看不到原因', en: 'The officer reads why, and sends it again; the applicant does not read it' }, ['already-enrolled', null, 200, 2], async () => {
      const { bookings } = await atDesk(officer, filed);
      const shown = (await itemOf(filed)).booking?.answer?.reason ?? null;
      const again = await act(officer, filed, 'approve', { note: '已与省级系统核对，没有重复' });
      return [bookings?.[0]?.answer?.code, shown, again.status, again.body.bookings?.length];
    });
    await comes({ zh: '入账，办成：登记里有了，由省级发放，本市不另行发放', en: 'Booked and done: it is registered; the province pays and the city does not' }, ['approved', true, 1, 0], async () => {
      const { status, booking } = await itemOf(filed);
      return [status, (booking?.answer?.booking ?? '') !== '', await registered(), await plans()];
    });
    const says = async (order: string, said: Readonly<Record<string, string>>): Promise<number> => (await world.say({ department: master, scenario: 'order-answered', number: who.person.idNumber, name: who.person.name, values: { order, ...said } })).status;
    await step({ zh: '省级系统又说没有入账，还答复一个没有送过的指令：都签收', en: 'The province says that it did not book it after all, and answers an order that was never sent: both are received' }, [200, 200], async () => [await says(`${filed.number}-${filed.no}-2`, { result: 'rejected', code: 'x', reason: '没有入账' }), await says(`${filed.number}-${filed.no}-9`, { result: 'accepted', booking: 'SJ-9' })]);
    await comes({ zh: '矛盾的和没有的都不采用，看板上留有记录', en: 'What contradicts and what is of no order is not used, and stands on the board' }, ['approved', ['contradicts', 'wrong-order']], async () => {
      const { words } = (await (await world.desk(of('0401'))).get<DepartmentBoard>('/staff/departments')).body;
      return [(await itemOf(filed)).status, words.flatMap(({ outcome }) => (outcome === 'contradicts' || outcome === 'wrong-order' ? [outcome] : [])).toSorted()];
    });
    await revokes(world, step, comes, filed, of(ORDERED.finder));
    await step({ zh: '登记里没有了', en: 'It is no longer registered' }, 0, registered);
  },
};
