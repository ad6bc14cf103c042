import { describe, expect, test } from 'vitest';
import { hintsFor } from '#core/evidence/hints.ts';
import { DAY, departments, JOB, insured, runOf } from '../support/linyi.ts';
import { entry } from '../support/swim-club.ts';

const AT = `${DAY}T01:00:00.000Z`;
const hints = (born: string, more: Parameters<typeof runOf>[0] = []) => {
  const run = runOf([JOB, insured(76), ...more], { known: { departments: departments(AT, born) } });
  return Object.fromEntries(hintsFor(run, 'unemployment', 'hardship.class').map(({ code, fits, because }) => [code, [fits, because.zh]]));
};

describe('what is known already of the answers to a question', () => {
  test('given somebody of the age, then the answer about it is said to fit, and by what', () => {
    const [fits, because] = hints('1970-06-15')['older'] ?? [];
    expect([fits, because]).toEqual([true, '年龄为 56 岁']);
  });
  test('given somebody younger, then it says that it does not, in one sentence', () => {
    expect(hints('1990-06-15')['older']).toEqual([false, expect.stringMatching(/^年龄为 36 岁，要满 50 岁/u)]);
  });
  test('given entries of the register, then the answers about them are known, and nothing is said of what only a department knows that was not asked', () => {
    const found = hints('1990-06-15', [entry('education.graduation', {}, { from: '2026-06-30' })]);
    expect(Object.keys(found).toSorted()).toEqual(expect.arrayContaining(['graduate', 'landless', 'older']));
    expect(found).not.toHaveProperty('disabled');
    expect(found).not.toHaveProperty('none');
  });
  test('given a question on which no such rule hangs, then nothing is said', () => {
    expect(hintsFor(runOf([JOB, insured(76)]), 'unemployment', 'job.district')).toEqual([]);
    expect(hintsFor(runOf([JOB, insured(76)]), 'unemployment', 'nothing')).toEqual([]);
  });
  describe('of a social security card', () => {
    const said = (status: string, expiresOn = '2030-01-31') => {
      const card = entry('card', { status, bank: 'ccb', city: '371300', expiresOn });
      return Object.fromEntries(hintsFor(runOf([card]), 'social-card', 'card.matter').map(({ code, fits, because }) => [code, [fits, because.zh]]));
    };
    test('given one in use, then whoever lost it is not told that it had to be reported lost before: that is done first', () => {
      expect(said('active')).not.toHaveProperty('lost');
    });
    test('given one in use, then nothing is said to show that it is mislaid, lost or damaged, and what does not go together with it is said', () => {
      expect(Object.entries(said('active')).filter(([, [fits]]) => fits)).toEqual([]);
      expect(said('active')).toMatchObject({ found: [false, expect.stringContaining('临时挂失')], expired: [false, expect.stringContaining('2030')] });
    });
    test('given one that is reported lost, then that shows that another one is due, and none of the others', () => {
      expect(Object.entries(said('lost')).filter(([, [fits]]) => fits).map(([code]) => code)).toEqual(['lost']);
    });
  });
});
