import type { ItemExplanation } from '#channels/http/schemas/explanation.ts';
import { isOffered } from '#core/catalog/offered.ts';
import { SETTLING } from '#sandbox/people/tour/plots.ts';
import { applies, atDesk, itemOf, type Followed } from './acts.ts';
import type { Story } from './story.ts';
import { createWorld, type World } from './world.ts';

/** The city that offers the event. */
function whereOffered({ stage }: World): World {
  const region = [...stage.catalog.regions.keys()].find((each) => isOffered(stage.catalog, each, SETTLING.event));
  if (region === undefined) throw new Error('no city offers a settlement');
  return createWorld({ ...stage, region, people: stage.peopleOf(region) });
}

export const settled: Story = {
  id: 'settled',
  alone: true,
  title: { zh: '人才引进“秒批”：通过的当场送发改和公安，不通过的逐条说明、写明怎么更正，查不到的转人工', en: 'Settlement within seconds: what is approved goes on to the next departments, a refusal says how to put it right, what is unknown goes to a person' },
  async tell(home, { step }) {
    const world = whereOffered(home);
    const settles = async (name: string): Promise<Followed> => applies(await world.signIn(world.people.persons.find((person) => person.name === name)!), SETTLING);
    const why = async ({ who, number, no }: Followed): Promise<ItemExplanation> => (await who.client.get<ItemExplanation>(`/cases/${number}/items/${no}/explanation`)).body;
    const failed = ({ criteria }: ItemExplanation): readonly string[] => criteria.filter(({ result }) => result === 'fail').map(({ id }) => id);

    const approved = await settles(SETTLING.approved);
    await step({ zh: '凭技能证书：没有人经手，当场核准', en: 'By a certificate of skill: approved at once, without a hand' }, ['approved', 'rules'], async () => {
      const { status, by } = await itemOf(approved);
      return [status, by];
    });
    await step({ zh: '说明里每一条都满足、都有依据，写明告诉了发改和公安', en: 'The explanation has each condition met with its article, and says that the next departments were told' }, [true, SETTLING.told.length], async () => {
      const { criteria, done } = await why(approved);
      return [criteria.every(({ result, basis }) => result === 'pass' && basis !== ''), done.filter(({ kind }) => kind === 'told').length];
    });
    for (const department of SETTLING.told) {
      await step({ zh: `${department} 收到核准结果，本人没有再申请`, en: `${department} has the result without another application` }, true, async () => {
        for (let tries = 0; tries < 60; tries += 1) {
          if ((await world.received(department)).some(({ payload }) => payload['person.idNumber'] === approved.who.person.idNumber)) return true;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
        return false;
      });
    }

    const refused = await settles(SETTLING.refused.who);
    await step({ zh: '有一条不满足：不通过，写明依据、由哪个部门更正、怎样能办成', en: 'One condition is not met: refused, with its article, who corrects the record and how it can be met' }, ['refused', [SETTLING.refused.criterion], 'department', true, true], async () => {
      const explained = await why(refused);
      const [condition] = explained.criteria.filter(({ result }) => result === 'fail');
      return [explained.status, failed(explained), condition?.facts[0]?.correct?.how, condition?.facts[0]?.keeper !== undefined, condition?.remedy.zh !== ''];
    });
    await step({ zh: '可以要求由人来决定，写明最晚哪天；复议、诉讼也写明', en: 'A person can be asked for, until a day; review and the courts are named' }, [true, true, 2], async () => {
      const { person, remedies } = await why(refused);
      return [person?.allowed, person?.until !== undefined, remedies?.length];
    });

    const twice = await settles(SETTLING.twice.who);
    await step({ zh: '同时在两个城市申请：公安查得到，不通过', en: 'Applied for in two cities at once: the police knows, and it is refused' }, ['refused', [SETTLING.twice.criterion]], async () => {
      const explained = await why(twice);
      return [explained.status, failed(explained)];
    });

    await world.order({ ...SETTLING.asked, kind: 'garbage', variant: 'types' });
    const unknown = await settles(SETTLING.unknown);
    await world.mend(SETTLING.asked.department);
    await step({ zh: '公安的答复不能用：不猜，转人工，申请人和经办人都看得到为什么', en: 'The answer of the police cannot be used: nothing is guessed, a person takes over, and both read why' }, ['officer', true, true], async () => {
      const { status, because, officer } = await itemOf(unknown);
      const { why: reasons } = await atDesk(await world.desk(officer), unknown);
      return [status, because !== undefined, reasons.length > 0];
    });
  },
};
