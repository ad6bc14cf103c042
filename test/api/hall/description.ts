import { setImmediate } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ApiDocument } from '#channels/http/openapi/describe.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { onePage } from '../../support/pdf.ts';

/** The API describes itself truly. */
export function description(instance: Instance): void {
  let document: ApiDocument & { readonly openapi: string };
  let ajv: Ajv2020;
  beforeAll(async () => {
    document = (await (await fetch(`${instance.url}/api/openapi.json`)).json()) as typeof document;
    // Each shape is compiled once and not into every place that points at it, and what is made is used once: a quarter of the time.
    ajv = new Ajv2020({ strict: false, inlineRefs: false, code: { optimize: false }, formats: { date: true, 'date-time': true, uuid: true } });
    ajv.addSchema(document as object, 'api');
  });

  const pointer = (...names: readonly string[]): string => names.map((name) => `/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

  describe('the description that a running instance gives of itself', () => {
    test('is OpenAPI 3.1, and each of its schemas is one of JSON Schema 2020-12', async () => {
      expect(document.openapi).toMatch(/^3\.1\./u);
      const schemas = [...pointersToSchemas(document, [])];
      expect(schemas.length).toBeGreaterThan(60);
      for (const names of schemas) {
        expect(() => ajv.compile({ $ref: `api#${pointer(...names)}` }), names.join('/')).not.toThrow();
        // Nothing else runs while one compiles, and all of them take long: in between, what the server has said of its connections is heard.
        await setImmediate();
      }
    });

    test('is true: what is really answered fits what is described', async () => {
      const [person, nobody] = [createClient(instance.url), createClient(instance.url)];
      await person.signInPerson(generated(instance, 'older', 1).number);
      const { body: made } = await person.submit<{ number: string; queryCode: string; items: { no: number; officer?: string }[] }>(answering({ 'hardship.class': 'older' }));
      const item = made.items.find((each) => each.officer !== undefined)!;
      const officer = createClient(instance.url);
      await officer.signInStaff(item.officer ?? '');
      const asked: readonly (readonly [client: Client, path: string, at: string])[] = [
        [nobody, '/life-events', '/life-events'], [nobody, '/life-events/{id}', '/life-events/unemployment'],
        [person, '/me', '/me'], [person, '/me/drafts', '/me/drafts'], [person, '/me/cases', '/me/cases'], [person, '/me/register', '/me/register'],
        [person, '/cases/{number}', `/cases/${made.number}`], [person, '/cases/{number}/vacancies', `/cases/${made.number}/vacancies`],
        [nobody, '/cases/{number}/progress', `/cases/${made.number}/progress?code=${made.queryCode}`],
        [officer, '/staff/queue', '/staff/queue'], [officer, '/staff/items/{case}/{no}', `/staff/items/${made.number}/${item.no}`],
        [nobody, '/services/{code}', '/services/1.8.1'], [officer, '/staff/manual/{code}', '/staff/manual/1.8.1'],
        [nobody, '/public/commitments', '/public/commitments?region=371300'],
      ];
      for (const [client, path, at] of asked) {
        const fits = ajv.compile({ $ref: `api#${pointer('paths', `/api/v1${path}`, 'get', 'responses', '200', 'content', 'application/json', 'schema')}` });
        const { status, body, headers } = await client.get(at);
        expect([status, fits(body), fits.errors], at).toEqual([200, true, null]);
        // What depends on who asks is kept by nobody; neither is progress, which the code in its address opens.
        const everybodys = client === nobody && !at.includes('code=');
        expect(headers.get('cache-control'), at).toBe(everybodys ? 'public, max-age=60' : 'no-store');
      }
    });
  });

  describe('a problem', () => {
    test.each(['/me', '/me/register', '/staff/queue', '/no/such/thing', '/cases/42', '/life-events/no-such'])('at %s is not kept either', async (path) => {
      const { status, headers } = await createClient(instance.url).get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.get('cache-control')).toBe('no-store');
    });

    test('nor is the file or the receipt of a person', async () => {
      const person = createClient(instance.url);
      await person.signInPerson(generated(instance, 'ordinary', 0).number);
      const { body: file } = await person.post<{ id: string }>('/files', onePage(), { 'content-type': 'application/pdf' });
      const { body: made } = await person.submit<{ number: string }>(answering());
      for (const path of [`/files/${file.id}`, `/cases/${made.number}/documents/R`]) {
        const { status, headers } = await person.get(path);
        expect([status, headers.get('cache-control')], path).toEqual([200, 'no-store']);
      }
    });
  });

  /** Where every schema of a body, an answer, a parameter or a named shape stands. */
  function* pointersToSchemas(value: unknown, at: readonly string[]): Generator<readonly string[]> {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const here = [...at, name];
      if (name === 'schema' || at.join('/') === 'components/schemas') yield here;
      else yield* pointersToSchemas(part, here);
    }
  }

  describe('for operators', () => {
    test('it says that it is alive and ready', async () => {
      expect(await (await fetch(`${instance.url}/health`)).json()).toEqual({ status: 'up' });
      expect(await (await fetch(`${instance.url}/ready`)).json()).toEqual({ status: 'ready', parts: { database: true } });
    });

    test('it measures by route, so that no number or name gets into the labels', async () => {
      await fetch(`${instance.url}/api/v1/cases/371300-20261121-000042-7/progress?code=AAAA-AAAA`);
      const metrics = await (await fetch(`${instance.url}/metrics`)).text();
      expect(metrics).toContain('process_resident_memory_bytes');
      expect(metrics).toMatch(/kuaiban_http_request_seconds_bucket\{[^}]*route="\/api\/v1\/cases\/:number\/progress"/u);
      expect(metrics).not.toContain('371300-2026');
    });
  });
}
