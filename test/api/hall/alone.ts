import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ServiceEntry, ServiceGuide } from '#channels/http/schemas/catalog.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { Problem } from '#channels/http/schemas/shared.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** Every matter on its own, without a life event. */
export function alone(instance: Instance): void {
  let [visitor, wang, li]: Client[] = [];
  const nothing = { answers: {}, contests: {}, promises: [] };

  beforeAll(async () => {
    [visitor, wang, li] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await wang.signInPerson(PERSON.wang.number);
    await li.signInPerson(generated(instance, 'older', 0).number);
  });

  describe('every matter on its own', () => {
    test('stands in the list of all, and has a guide with its conditions, materials and limits', async () => {
      const { body: { services } } = await visitor!.get<{ services: ServiceEntry[] }>('/services');
      expect(services.length).toBeGreaterThan(7);
      for (const { code } of services) {
        const { status, body } = await visitor!.get<ServiceGuide>(`/services/${code}`);
        expect([code, status, body.conditions.length > 0, body.authority.zh !== '', body.contact.hotline]).toEqual([code, 200, true, true, '12333']);
      }
      expect((await visitor!.get('/services/0.0.0')).status).toBe(404);
    });

    test('is there for one region at a time, and for no region that does not exist', async () => {
      expect((await visitor!.get('/services?region=371300')).status).toBe(200);
      for (const path of ['/services', '/services/1.8.1', '/life-events']) expect([path, (await visitor!.get(`${path}?region=999999`)).status]).toEqual([path, 404]);
      expect((await visitor!.get('/services?region=临沂')).status).toBe(422);
    });

    test('is open data, the same as long as the catalogue is', async () => {
      const first = await visitor!.send('/api/v1/catalog', {});
      expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/ld+json']);
      const { '@graph': graph } = await first.json() as { '@graph': { id: string; type: unknown }[] };
      expect(graph.find(({ type }) => type === 'cpsv:PublicService')?.id).toMatch(new RegExp(`^${instance.url}/id/service/`));
      expect((await visitor!.send('/api/v1/catalog', { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304);
    });

    test('has a plan', async () => {
      const { body: { services } } = await visitor!.get<{ services: ServiceEntry[] }>('/services');
      for (const { code, subject } of services.filter((service) => service.subject === 'person' && service.filedBy.includes('self'))) {
        const { status, body } = await wang!.post<Plan>('/plans', { lifeEvent: code, body: nothing });
        // Some a person may file only in a situation that has to be known: who is not in it is told whose matter it is.
        if (status === 403) expect([code, (body as unknown as Problem).detail!.zh.length > 10]).toEqual([code, true]);
        else expect([code, subject, status, body.items.map(({ service }) => service)]).toEqual([code, 'person', 200, [code]]);
      }
    });
  });

  test('given somebody who asks more often than a person does, then they wait, and whoever else is in the same hall does not', async () => {
    const tries = [];
    for (let count = 0; count < 25; count += 1) tries.push((await wang!.post('/me/card/codes', undefined)).status);
    expect([tries[0], tries.at(-1)]).toEqual([409, 429]);
    expect((await li!.post('/me/card/codes', undefined)).status).toBe(409);
  });

  test('given a registration filed alone, then it is approved at once, and a second one is refused', async () => {
    const { body: guide } = await visitor!.get<ServiceGuide>('/services/2.4.1');
    expect(guide).toMatchObject({ code: '2.4.1', instant: true, lifeEvents: [{ id: 'unemployment' }] });
    const { status, body } = await wang!.submit<CaseView>({ ...nothing, answers: { 'job.seeking': true } }, undefined, '2.4.1');
    expect([status, body.lifeEvent, body.items.map((item) => [item.service, item.status])]).toEqual([201, { id: '2.4.1', name: { zh: '失业登记', en: 'Registration of unemployment' } }, [['2.4.1', 'approved']]]);
    const { body: again } = await wang!.submit<CaseView>({ ...nothing, answers: { 'job.seeking': true } }, undefined, '2.4.1');
    expect(again.items.map((item) => item.status)).toEqual(['refused']);
  });

  test('given an item that waits for an officer in a bundle, then it cannot be filed alone beside it, and the plan says where it is', async () => {
    const { body: bundle } = await li!.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    expect(bundle.items.find(({ service }) => service === '2.6.1')?.status).toBe('officer');
    const body = { ...nothing, answers: { 'hardship.class': 'older' } };
    const { body: plan } = await li!.post<Plan>('/plans', { lifeEvent: '2.6.1', body });
    expect(plan.items).toMatchObject([{ service: '2.6.1', status: 'no', notable: true, why: { zh: `办件 ${bundle.number} 里正在办这一项，不用再申请` } }]);
    const { status, body: refused } = await li!.submit<Problem>(body, undefined, '2.6.1');
    expect([status, refused.code, refused.detail?.zh]).toEqual([422, 'nothing-to-do', `办件 ${bundle.number} 里正在办这一项，不用再申请`]);
  });
}
