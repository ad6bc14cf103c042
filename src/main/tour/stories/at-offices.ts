import { randomUUID } from 'node:crypto';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Clerks } from '#channels/http/schemas/clerk.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { CITIES } from '#sandbox/people/places.ts';
import { MANY, UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { actingAs } from '../acting-as.ts';
import { atCounter } from '../at-counter.ts';
import { fillIn } from '../fill-in.ts';
import { act, ahead, itemOf } from './acts.ts';
import type { Story } from './story.ts';
import { createWorld, type World } from './world.ts';

const CLERK = '0303', DAYS = 30;

/** A city of which an office below it decides the tie by its own power list. */
function wherePowersAre({ stage }: World): World {
  const region = [...stage.catalog.regions.values()].find(({ code, offices = [] }) => CITIES.has(code) && offices.some(({ decides }) => decides?.services.includes(UNKNOWN_TIE.entry.matter)));
  if (!region) throw new Error('no office has powers');
  return createWorld({ ...stage, region: region.code, people: stage.peopleOf(region.code) });
}

export const atOffices: Story = {
  id: 'atOffices',
  title: { zh: '乡镇窗口：单位招人、登记里查不到的亲属办身后事', en: 'At counters of a township and a street: an employer hires, and a relative whom no register knows acts after a death' },
  async tell(world, { step }) {
    const clerk = await world.desk(CLERK);
    const [manager, { person }, worker, id, appointment] = [await world.employer(2), await world.somebody('anybody'), world.take('worker'), randomUUID(), randomUUID()];
    const { body: { id: enterprise } } = await manager.get<{ id: string }>('/me');
    const arrives = async (desk: typeof clerk, visit: string, who: { readonly name: string; readonly idNumber: string }) => desk.put<Counter>(`/staff/counter/visits/${visit}`, { name: who.name, number: who.idNumber, shown: 'identity-card', compared: true, agreed: true });
    await manager.put(`/enterprise/clerks/${appointment}`, { name: person.name, number: person.idNumber, scopes: ['matters'], events: [MANY.event], from: ahead(0), to: ahead(DAYS) });
    const { body: arrived } = await arrives(clerk, id, person);
    await step({ zh: '镇里的窗口看到来人能替哪家单位办', en: 'The counter of the township sees for which employer the person may act' }, ['township', ['self', 'clerk'], [MANY.event]], () => [arrived.office?.level, arrived.visit?.parties.map(({ as }) => as), arrived.visit?.parties.find(({ id: party }) => party === enterprise)?.matters.map((matter) => matter.id)]);
    const here = atCounter(clerk, id), hiring = actingAs(here, enterprise);
    const { body: { about } } = await hiring.post<{ about: string }>('/parties', { name: worker.name, number: worker.idNumber });
    const { status, body: hired } = await fillIn(hiring, { lifeEvent: MANY.event, about, wanted: MANY.answers });
    await step({ zh: '当场替单位招用一人，写明网点、受理人员和经办人', en: 'Somebody is hired there; office, clerk and the employer’s clerk are named' }, [201, true, true, true], () => [status, ...[arrived.office?.name.zh ?? '?', CLERK, `经办人 ${person.name}`].map((part) => hired.timeline[0]?.text.zh.includes(part))]);
    await step({ zh: '窗口显示每一项的承诺时限和办结时间', en: 'The counter shows the limit of each item and when it ended' }, true, async () => (await clerk.get<Counter>('/staff/counter')).body.visit?.cases.find(({ number }) => number === hired.number)?.items.every(({ clock, endedAt }) => clock.promised.zh !== '' && (endedAt !== undefined || clock.dueAt !== undefined)));
    await step({ zh: '没有授权的看不到，单位看得到谁办的', en: 'What was not given is closed; the employer reads who did it' }, [403, 403, true], async () => [(await hiring.get('/me/payments')).status, (await hiring.get('/me/cases')).status, (await manager.get<Clerks>('/enterprise/clerks')).body.done.some(({ name, ...done }) => name === person.name && 'case' in done && done.case === hired.number)]);
    await clerk.post(`/staff/counter/visits/${id}/end`, {});
    await step({ zh: '办完以后，这个窗口和别的窗口都看不到', en: 'Afterwards neither this counter nor another sees it' }, [403, 403], async () => [(await hiring.get(`/cases/${hired.number}`)).status, (await (await world.desk('0302')).send(`/api/v1/staff/counter/visits/${id}/cases/${hired.number}/receipt.pdf`)).status]);

    const there = wherePowersAre(world);
    const at = `${there.region.slice(0, 4)}${CLERK}`;
    const [street, relative] = [await there.desk(at), await there.somebody('anybody')];
    const dead = there.people.persons.find(({ name }) => name === UNKNOWN_TIE.dead)!;
    const event = there.stage.catalog.regions.get(there.region)?.lifeEvents.find((each) => there.stage.catalog.lifeEvents.get(each)?.filedBy?.some(({ by, may, apart }) => by === 'relative' && may?.includes('death.recorded') && !apart)) ?? '';
    const visit = randomUUID();
    await arrives(street, visit, relative.person);
    const inside = atCounter(street, visit);
    const { body: { about: deceased } } = await inside.post<{ about: string }>('/parties', { name: dead.name, number: dead.idNumber });
    const plan = async () => (await inside.post<Plan & { readonly code?: string }>('/plans', { lifeEvent: event, about: deceased, body: { answers: {}, contests: {}, promises: [] } })).body;
    await step({ zh: '登记里查不到关系：什么都不显示', en: 'No register knows the tie: nothing is shown' }, 'not-yours', async () => (await plan()).code);
    const { body: tie } = await fillIn(inside, { lifeEvent: UNKNOWN_TIE.entry.event, about: deceased, wanted: UNKNOWN_TIE.entry.answers });
    const filed = { who: relative, number: tie.number, no: 1 };
    const officer = (await itemOf(filed)).officer ?? '';
    await step({ zh: '扫描户口簿，先核实关系；由县里权责清单写明的人决定', en: 'The household register is scanned and the tie comes first; an officer of the county decides by its power list' }, ['officer', `${there.region.slice(0, 4)}0174`, 'not-yours'], async () => [tie.items[0]?.status, officer, (await plan()).code]);
    await step({ zh: '经办人核对一致', en: 'The officer finds it so' }, 200, async () => (await act(await there.desk(officer), filed, 'approve', { findings: { [UNKNOWN_TIE.established]: true }, note: '户口簿写明' })).status);
    const { status: done, body: granted } = await fillIn(inside, { lifeEvent: event, about: deceased });
    await step({ zh: '关系核实了，同一个窗口接着办身后的事', en: 'With the tie established the same counter goes on with what follows from the death' }, [201, true], async () => [done, (await relative.client.get<CaseView>(`/cases/${granted.number}`)).body.timeline[0]?.text.zh.includes(at)]);
    await street.post(`/staff/counter/visits/${visit}/end`, {});
  },
};
