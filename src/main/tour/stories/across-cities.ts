import { randomUUID } from 'node:crypto';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { HandoverList } from '#channels/http/schemas/handover.ts';
import type { Counter, CounterVisit, HelpedList } from '#channels/http/schemas/counter.ts';
import type { Static } from 'typebox';
import { helpsOf } from '#core/catalog/helping.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { BY_OFFICER, THING } from '#sandbox/people/tour/plots.ts';
import { atCounter } from '../at-counter.ts';
import { fillIn } from '../fill-in.ts';
import { act, correctsAt, itemOf, reviewerOf } from './acts.ts';
import { open } from './papers.ts';
import type { Story } from './story.ts';
import { createWorld, type World } from './world.ts';

const CLERK = '0302';
const ASK = { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' };

/** Two cities of which the counters of one accept the matters of the other. */
function whereHelped({ stage }: World): { readonly world: World; readonly helper: string } {
  const [helper] = [...stage.catalog.regions.keys()].filter((each) => helpsOf(stage.catalog, each).length > 0);
  const [help] = helpsOf(stage.catalog, helper ?? '');
  if (helper === undefined || !help) throw new Error('no city helps another');
  return { world: createWorld({ ...stage, region: help.city, people: stage.peopleOf(help.city) }), helper };
}

export const acrossCities: Story = {
  id: 'acrossCities',
  title: { zh: '跨城通办：在一个市的窗口受理，另一个市审核决定，结果回到窗口', en: 'Across cities: accepted at a counter of one, decided by the other, the result back at the counter' },
  async tell(home, { step }) {
    const { world, helper } = whereHelped(home);
    const plot = toldOf(CITIES.get(world.region)!, BY_OFFICER);
    const name = world.stage.catalog.regions.get(helper)?.zh;
    const clerk = await world.desk(`${helper.slice(0, 4)}${CLERK}`);
    const who = await world.somebody('older');
    const arrives = async (id: string, change: object = {}) => clerk.put<Counter>(`/staff/counter/visits/${id}`, { name: who.person.name, number: who.person.idNumber, shown: 'identity-card', compared: true, agreed: true, city: world.region, ...change });
    const leaves = async (id: string): Promise<number> => (await clerk.post(`/staff/counter/visits/${id}/end`, {})).status;
    const lineOf = async (number: string) => (await clerk.get<HelpedList>('/staff/counter/helped')).body.rows.find((row) => row.number === number);
    const hereOf = (visit: CounterVisit | undefined, number: string) => visit?.cases.find((each) => each.number === number);
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];

    await step({ zh: '在本市的登记里找不到这个人；没有约定的市不受理', en: 'The person is not in the register of the city of the counter; of a city without an agreement nothing is accepted' }, [422, 403], async () => [(await arrives(first, { city: helper })).status, (await arrives(first, { city: home.region })).status]);
    await step({ zh: '选了主管的市，核验本人，同意书写明两个市', en: 'With the competent city chosen the person is identified, and agrees to words that name both' }, [200, true], async () => {
      const { status, body } = await arrives(first);
      return [status, body.visit?.consent.includes(`在${name}的窗口`)];
    });
    const here = atCounter(clerk, first);
    const { status, body } = await fillIn(here, { lifeEvent: plot.event, wanted: plot.answers });
    const filed = { who, number: body.number, no: body.items.find(({ service }) => service === plot.matter)?.no ?? 0 };
    await step({ zh: '窗口受理，办件是主管的市的，写明在哪个窗口', en: 'It is accepted, as a case of the competent city, and says at which counter' }, [201, true, true], async () => [status, filed.number.startsWith(world.region), (await who.client.get<CaseView>(`/cases/${filed.number}`)).body.timeline[0]?.text.zh.includes(`${name}窗口 ${helper.slice(0, 4)}${CLERK}`)]);
    await step({ zh: '登记、别的办件、发放、消息、委托都看不到', en: 'The register, other cases, payments, messages and mandates are closed' }, [403, 403, 403, 403, 403], async () => Promise.all(['/me/register', '/me/cases', '/me/payments', '/me/messages', '/me/mandates'].map(async (path) => (await here.get(path)).status)));
    await step({ zh: '办完以后办件也打不开，清单上只剩办到哪一步', en: 'Afterwards the case is closed too; the list says only how far it is' }, [200, 403, ['city', 'items', 'name', 'number', 'results', 'state', 'submittedAt'], 'going'], async () => {
      const [ended, looked, line] = [await leaves(first), (await here.get(`/cases/${filed.number}`)).status, await lineOf(filed.number)];
      return [ended, looked, Object.keys(line ?? {}).toSorted(), line?.state];
    });
    const officer = (await itemOf(filed)).officer ?? '';
    const desk = await world.desk(officer);
    await step({ zh: '经办人是主管的市随机抽取的，请本人补正', en: 'The officer was drawn in the competent city, and asks for a correction' }, [world.region.slice(0, 4), 200, 'correction'], async () => [officer.slice(0, 4), (await act(desk, filed, 'correct', ASK)).status, (await lineOf(filed.number))?.state]);
    await step({ zh: '本人再到窗口，重新核验后当场补正，时间线写明在哪个窗口', en: 'The person comes again, is identified anew and answers there; the timeline says at which counter' }, ['correction', 200, true], async () => {
      const came = hereOf((await arrives(second)).body.visit, filed.number)?.state;
      const answered = await correctsAt(atCounter(clerk, second), filed, { answers: { [plot.asked]: plot.answer }, files: [] });
      await leaves(second);
      return [came, answered.status, (await who.client.get<CaseView>(`/cases/${filed.number}`)).body.timeline.some(({ text }) => text.zh.includes(`（${name}窗口`))];
    });
    const before = (await lineOf(filed.number))?.results ?? 0;
    await step({ zh: '主管的市作出决定、复核，窗口的清单上看到有了结果', en: 'The competent city decides and confirms, and the list of the counter says that the result is there' }, ['review', 'refused', true], async () => [
      (await act(desk, filed, 'refuse', { criterion: plot.criterion, findings: { [plot.confirmed]: false }, note: '核实不属于' })).body.status,
      (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '同意' })).body.status, ((await lineOf(filed.number))?.results ?? 0) > before,
    ]);
    await step({ zh: '本人第三次来，核验后打印结论书', en: 'The person comes a third time, and the decision is printed for them' }, [true, true, 403], async () => {
      const link = hereOf((await arrives(third)).body.visit, filed.number)?.documents.find(({ kind, no }) => kind === 'decision' && no === filed.no);
      const paper = await open(clerk, link!);
      await leaves(third);
      return [paper.text.includes(who.person.name), paper.code !== '', (await clerk.send(link!.href)).status];
    });
    await step({ zh: '本人看得到是哪个窗口看过', en: 'The person reads which counter had looked' }, true, async () => (await who.client.get<{ accesses: readonly { readonly who: { readonly zh: string } }[] }>('/me/register')).body.accesses.some(({ who: looked }) => looked.zh.startsWith(`${name}窗口`)));

    const thing = toldOf(CITIES.get(world.region)!, THING);
    const owner = await world.signIn(world.people.persons.find((person) => person.name === thing.who)!);
    const applied = await fillIn(owner.client, { lifeEvent: thing.event, wanted: thing.answers, handovers: { [thing.matter]: { way: 'counter', place: helper } } });
    const sent = { who: owner, number: applied.body.number, no: applied.body.items?.find(({ service }) => service === thing.matter)?.no ?? 0 };
    const there = async () => (await clerk.get<Static<typeof HandoverList>>('/staff/handovers/away')).body.rows.find(({ case: number }) => number === sent.number);
    const gives = async (done: object, by = clerk) => (await by.post(`/staff/handovers/away/${sent.number}/${sent.no}`, done)).status;
    await step({ zh: '申请时就选好到另一个市的窗口领实物，寄到以前那里看不到', en: 'A thing is to be collected at the counter of the other city, as chosen with the application; before it is sent nothing is seen there' }, [201, 'making', undefined, 404], async () => [applied.status, (await itemOf(sent)).handover?.phase, await there(), await gives({ act: 'ready' })]);
    await step({ zh: '主管的市寄到那个窗口', en: 'The competent city sends it to that counter' }, [200, 'sent'], async () => {
      const decider = await world.desk(`${world.region.slice(0, 4)}${CLERK}`);
      const since = (await decider.get<Static<typeof HandoverList>>('/staff/handovers')).body.rows.find(({ case: number }) => number === sent.number)?.since ?? '';
      return [(await decider.post(`/staff/handovers/${sent.number}/${sent.no}/thing`, { act: 'send', chosenAt: since, carrier: 'EMS', tracking: 'EA987654321CN' })).status, (await there())?.phase];
    });
    await step({ zh: '没有约定的市的窗口办不了', en: 'A counter without an agreement can do nothing with it' }, 404, async () => gives({ act: 'ready' }, await home.desk(CLERK)));
    await step({ zh: '寄到了通知来领；码不对不交，凭码和证件交付，时间线写明在哪个窗口', en: 'It has come; given for the code and a document only, and the timeline says at which counter' }, [200, 422, 200, 'done', true], async () => {
      const come = await gives({ act: 'ready' });
      const { code } = (await itemOf(sent)).handover ?? {};
      const [wrong, right] = [await gives({ act: 'hand', code: 'AAAA-AAAA', shown: 'identity-card' }), await gives({ act: 'hand', code: code ?? '', shown: 'identity-card' })];
      const { body: now } = await owner.client.get<CaseView>(`/cases/${sent.number}`);
      return [come, wrong, right, now.items.find(({ no }) => no === sent.no)?.handover?.phase, now.timeline.some(({ text }) => text.zh.includes(`已在${name}窗口 ${helper.slice(0, 4)}${CLERK}`))];
    });
  },
};
