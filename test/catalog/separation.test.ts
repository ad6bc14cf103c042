import { describe, expect, test } from 'vitest';
import type { Fact } from '#core/fact.ts';
import { entry } from '../support/swim-club.ts';
import { CARD, DAY, decide, insured } from '../support/linyi.ts';

const job = (id: string, from: string, to: string | null, separationReason?: string) => entry('employment', { employer: id, employerName: id, ...(separationReason && { separationReason }) }, { id, from, to });
const registered = entry('unemployment', {}, { from: DAY });
const benefit = (...jobs: ReturnType<typeof job>[]) => {
  const found: Fact = { element: 'employment.active', value: false, source: { kind: 'officer', officer: 'o-1' }, at: `${DAY}T01:00:00.000Z` };
  const { outcome, criteria } = decide('1.8.1', [...jobs, registered, insured(76), CARD], { known: { findings: [found] } });
  return [outcome, criteria.find(({ id }) => id === 'involuntary')?.result];
};

describe('how the last employment ended', () => {
  test('given an older resignation and a newer employment that nobody has ended, then an officer establishes how that one ended', () => {
    expect(benefit(job('old', '2015-01-01', '2019-01-01', 'resigned'), job('new', '2019-02-01', null))).toEqual(['officer', 'unknown']);
    expect(benefit(job('old', '2015-01-01', '2019-01-01', 'layoff'), job('new', '2019-02-01', null))).toEqual(['officer', 'unknown']);
  });
  test('given that the newer one ended, then its reason counts', () => {
    expect(benefit(job('old', '2015-01-01', '2019-01-01', 'resigned'), job('new', '2019-02-01', '2026-11-15', 'layoff'))).toEqual(['approve', 'pass']);
    expect(benefit(job('old', '2015-01-01', '2019-01-01', 'layoff'), job('new', '2019-02-01', '2026-11-15', 'resigned'))).toEqual(['refuse', 'fail']);
  });
  test('given a job beside the main one that began later and was left long ago, then the end of the main one counts', () => {
    expect(benefit(job('main', '2015-01-01', '2026-11-15', 'layoff'), job('beside', '2020-01-01', '2022-01-01', 'resigned'))).toEqual(['approve', 'pass']);
  });
});
