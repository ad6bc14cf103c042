import { expect, test } from 'vitest';
import { AT, compiledClub, NUMBER, stepsOf, submit } from '../../../test/support/swim-club.ts';
import type { StoredCase } from '#core/replay/replay-case.ts';
import { backtestDraft } from './backtest-draft.ts';

const club = compiledClub();
const links = stepsOf(submit()).map(({ event, actor }, index) => ({ seq: index + 1, at: AT, actor, data: JSON.stringify(event) }));
const whole = { region: '371300', number: NUMBER, links } as unknown as StoredCase;
const broken = { ...whole, links: [...links.slice(0, 1), { ...links[1], data: '{' }] } as unknown as StoredCase;
const trial = (cases: readonly StoredCase[], isKept = true) => backtestDraft({
  draft: club, bornOf: () => Promise.resolve(new Map()), versionOf: () => Promise.resolve(isKept ? { compiled: club } as never : undefined),
  cases: async function* () { yield await Promise.resolve(cases); } as never,
}, { since: '2020-01-01T00:00:00.000Z' });

test('a case that cannot be read stops no trial and is counted as unknown', async () => {
  const [alone, both] = [await trial([whole]), await trial([broken, whole])];
  expect(alone).toMatchObject({ unknown: 0 });
  expect(alone.looked).toBeGreaterThan(0);
  expect(both).toEqual({ ...alone, looked: alone.looked + 1, unknown: 1 });
});

test('what was decided by a version that is not kept is looked at and unknown', async () => {
  const { looked } = await trial([whole]);
  expect(await trial([whole], false)).toMatchObject({ looked, unknown: looked, same: 0 });
});
