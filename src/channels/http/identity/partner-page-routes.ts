import { Type } from 'typebox';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { PartnerOpenings } from '#usecases/identity/partner-openings.ts';
import { PartnerPages } from '../schemas/partner-pages.ts';
import type { Server } from '../server-type.ts';
import { ownAccount } from './own-account.ts';

export type PartnerPageParts = {
  readonly openings: Pick<PartnerOpenings, 'openOf' | 'takeBack'>;
  readonly partners: readonly PartnerPage[];
  /** Told when there are partners to tell that somebody has taken back their yes. */
  readonly onEnded: () => void;
};

/** Which partners know who somebody is, and how they are told not to any more. Always one's own. */
export function partnerPageRoutes(app: Server, { openings, partners, onEnded }: PartnerPageParts): void {
  const accountOf = ({ kind, region, accountId }: Principal) => ({ kind, region, id: accountId });
  const view = async (principal: Principal): Promise<PartnerPages> => {
    const open = await openings.openOf(accountOf(principal));
    return { pages: open.flatMap(({ partner, since, name }) => {
      const page = partners.find(({ id }) => id === partner);
      return page ? [{ id: partner, name: { zh: page.zh, en: page.en }, purpose: page.purpose, tells: name ? ['name' as const] : [], since }] : [];
    }) };
  };

  app.get('/api/v1/me/partner-pages', { preHandler: ownAccount, schema: { summary: '知道我是谁的合作方网页 · Pages of partners that know who I am', tags: ['hall'], response: { 200: PartnerPages } } }, (request) => view(request.principal!));

  app.delete('/api/v1/me/partner-pages/:id', { preHandler: ownAccount, schema: { summary: '收回同意：合作方网页不再知道我是谁 · Take back consent: a page of a partner does not know who I am any more', tags: ['hall'], params: Type.Object({ id: Type.String({ maxLength: 40 }) }), response: { 200: PartnerPages } } }, async (request) => {
    const principal = request.principal!;
    // Said again, because the answer did not arrive, it is no mistake.
    if (await openings.takeBack(accountOf(principal), request.params.id) > 0) onEnded();
    return view(principal);
  });
}
