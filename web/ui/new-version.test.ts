import { afterEach, expect, test, vi } from 'vitest';
import { isNewVersion, mayRenew, untilLoaded } from './new-version.ts';

const OWN = '/assets/index-old.js';
const page = (script: string) => async () => new Response(`<script type="module" src="${script}"></script>`);
function standing(fetched: () => Promise<Response>): { readonly reload: () => void } {
  const kept = new Map<string, string>();
  const location = { reload: vi.fn() };
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => OWN }) });
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) });
  vi.stubGlobal('location', location);
  vi.stubGlobal('fetch', fetched);
  return location;
}
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

test('the site is new where its first page names another script; without an answer nothing is known', async () => {
  const answers = [page('/assets/index-new.js'), page(OWN), async () => new Response('', { status: 502 }), async () => { throw new Error('no network'); }];
  const found: boolean[] = [];
  for (const fetched of answers) {
    standing(fetched);
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    found.push(await isNewVersion());
  }
  expect(found).toEqual([true, false, false, false]);
});

test('a page opens again by itself once for each version', () => {
  standing(page('/assets/index-new.js'));
  expect([mayRenew(), mayRenew()]).toEqual([true, false]);
});

test('what must not be missing is asked for until it comes, and after a renewal the page opens again', async () => {
  vi.useFakeTimers();
  const old = standing(page(OWN));
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('404')).mockResolvedValue('there');
  const came = untilLoaded(load);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([await came, old.reload]).toEqual(['there', expect.objectContaining({ mock: expect.objectContaining({ calls: [] }) })]);
  const renewed = standing(page('/assets/index-new.js'));
  void untilLoaded(vi.fn<() => Promise<string>>().mockRejectedValue(new Error('404')));
  await vi.advanceTimersByTimeAsync(7_000);
  expect(renewed.reload).toHaveBeenCalledTimes(1);
});
