import type { CaseView } from '#channels/http/schemas/case.ts';
import type { OfferView } from '#channels/http/schemas/offer.ts';
import { OFFERED } from '#sandbox/people/tour/plots.ts';
import { applies, itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const offered: Story = {
  id: 'offered',
  title: { zh: '免申即享：没有申请，找到并办好', en: 'Granted without an application' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('ordinary');
    for (const plot of OFFERED.before) {
      const filed = await applies(who, plot);
      await comes({ zh: '前一件办结', en: 'What goes before is decided' }, 'approved', async () => (await itemOf(filed)).status);
    }
    const mine = async (): Promise<OfferView | undefined> => (await who.client.get<{ offers: OfferView[] }>('/me/offers')).body.offers.find(({ offer }) => offer === OFFERED.offer);
    await step({ zh: '还没有找到什么', en: 'Nothing is found yet' }, null, mine);
    await world.findOffer(OFFERED.offer);
    await comes({ zh: '在登记里找到这个人，直接办好', en: 'The register shows that it is due, and it is granted' }, 'granted', async () => {
      await world.wake('grant-offers');
      return (await mine())?.status;
    });
    await step({ zh: '有一件平台自己递交的办件，已办结', en: 'There is a case that the platform handed in, decided' }, ['proactive', ['approved']], async () => {
      const { body } = await who.client.get<CaseView>(`/cases/${(await mine())?.case}`);
      return [body.channel, body.items.map(({ status }) => status)];
    });
    await step({ zh: '本人读得到为什么找到', en: 'The person reads how it was found' }, true, async () => ((await mine())?.facts.length ?? 0) > 0);
  },
};
