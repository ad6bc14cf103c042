import { describe, expect, test } from 'vitest';
import { entry } from '../support/swim-club.ts';
import { CARD, decide } from '../support/linyi.ts';

const certificate = entry('certificate.skill', { occupation: 'electrician', level: 'intermediate', issuedOn: '2026-10-12' }, { from: '2026-10-12' });
const benefit = entry('benefit.unemployment', { months: 12 }, { from: '2026-08-03' });
const subsidy = (occupation: string, level: string, from: string) => entry('subsidy.training', { occupation, level, amount: 150_000 }, { id: `e-${occupation}-${level}-${from}`, from });
const outcome = (...earlier: ReturnType<typeof subsidy>[]) => decide('1.8.3', [CARD, certificate, benefit, ...earlier]).outcome;

describe('given a certificate obtained while drawing the benefit', () => {
  test('when no subsidy was paid, or for other certificates, then it is paid', () => {
    expect(outcome()).toBe('approve');
    expect(outcome(subsidy('electrician', 'elementary', '2026-09-01'), subsidy('welder', 'intermediate', '2026-09-02'))).toBe('approve');
  });
  test('when the same was paid before, then not again, whatever was paid in between', () => {
    expect(outcome(subsidy('electrician', 'intermediate', '2026-09-01'))).toBe('refuse');
    expect(outcome(subsidy('electrician', 'intermediate', '2026-09-01'), subsidy('welder', 'elementary', '2026-10-01'))).toBe('refuse');
  });
});
