import type { CaseView } from '#channels/http/schemas/case.ts';
import type { MyParties } from '#channels/http/schemas/clerk.ts';
import { GUARDED } from '#sandbox/people/tour/plots.ts';
import { actingAs } from '../acting-as.ts';
import { fillIn } from '../fill-in.ts';
import type { Story } from './story.ts';

type MyRegister = { readonly accesses: readonly { readonly who: { readonly zh: string } }[] };

export const guarded: Story = {
  id: 'guarded',
  title: { zh: '父亲登记为监护人，替孩子办事', en: 'A father is entered as guardian and acts for his child' },
  async tell(world, { step }) {
    const named = (name: string) => world.people.persons.find((each) => each.name === name)!;
    const [child, { client: parent, person }, { client: stranger }] = [named(GUARDED.ward), await world.signIn(named(GUARDED.guardian)), await world.somebody('anybody')];
    const aboutOf = async (who: typeof parent) => (await who.post<{ about: string }>('/parties', { name: child.name, number: child.idNumber })).body.about;
    const wards = async () => (await parent.get<MyParties>('/me/parties')).body.wards;
    await step({ zh: '查到亲子关系，当场登记为监护人', en: 'The tie is on record: entered as guardian at once' }, [201, 'approved'], async () => {
      const { status, body } = await fillIn(parent, { lifeEvent: GUARDED.entry.event, about: await aboutOf(parent), wanted: GUARDED.entry.answers });
      return [status, body.items?.[0]?.status];
    });
    const [ward] = await wards();
    await step({ zh: '到孩子满18周岁那天为止', en: 'Until the child’s eighteenth birthday' }, [child.name, String(Number(child.birthDate.slice(0, 4)) + GUARDED.age)], () => [ward?.name, ward?.until?.slice(0, 4)]);
    const acting = actingAs(parent, ward?.id ?? '');
    const { status, body: { number } } = await fillIn(acting, { lifeEvent: GUARDED.event, wanted: GUARDED.answers });
    await step({ zh: '以孩子的名义办一件', en: 'Something is applied for as the child' }, 201, () => status);
    await step({ zh: '办件是孩子的，写明监护人代办', en: 'The case is the child’s and says that the guardian acted' }, true, async () => (await acting.get<CaseView>(`/cases/${number}`)).body.timeline[0]?.text.zh.includes(`监护人 ${person.name}`));
    await step({ zh: '监护人自己名下没有这一件', en: 'It is none of the guardian’s own' }, 404, async () => (await parent.get(`/cases/${number}`)).status);
    await step({ zh: '孩子的“谁看过”里有监护人', en: 'The child’s list of who looked names the guardian' }, true, async () => (await acting.get<MyRegister>('/me/register')).body.accesses.some(({ who }) => who.zh === `监护人 ${person.name}`));
    await step({ zh: '由本人决定的，监护人不能代办', en: 'What is for the person alone is closed' }, 403, async () => (await acting.get('/me/mandates')).status);
    await step({ zh: '别人不能以孩子的名义办', en: 'A stranger cannot act as the child' }, 403, async () => (await actingAs(stranger, ward?.id ?? '').get('/me/cases')).status);
  },
};
