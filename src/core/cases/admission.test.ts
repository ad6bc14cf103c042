import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub, fitness, known } from '../../../test/support/swim-club.ts';
import type { Filing } from '../catalog/life-event.ts';
import type { Stage } from '../catalog/region.ts';
import { searchIn } from '../evidence/gather.ts';
import type { Known } from '../evidence/gather.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { admission, type Applying } from './admission.ts';

const otherwise = { zh: '请教练来办', en: 'Let the coach do it' };
const RELATIVE: Filing = { by: 'relative', may: 'swimmer.fit', otherwise };

/** Somebody applies for joining the club, of which these may. */
function asked(filedBy: readonly Filing[] | undefined, applying: Partial<Applying>, change: Partial<Known> = {}, club: typeof CLUB = CLUB) {
  const joining = club.lifeEvents.get('joining')!;
  const compiled = compiledClub({ ...club, lifeEvents: new Map([['joining', { ...joining, ...(filedBy && { filedBy: [...filedBy] }) }]]) });
  const run = { compiled, region: '371300', known: known(change), hash: sha256, case: 'c' };
  return admission(run, 'joining', { as: 'self', about: 'person', ...applying }, searchIn(compiled.catalog, run.known));
}

describe('given an event of a person that says nothing about who files it', () => {
  test('then the person does', () => expect(asked(undefined, {})).toEqual({ kind: 'admitted' }));
  test.each([['a relative', { as: 'relative' as const }], ['an employer', { as: 'employer' as const }]])('then not %s', (_, role) =>
    expect(asked(undefined, role)).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted', detail: { en: 'This is handed in by the person (the enterprise) concerned' } } }));
  test('then no enterprise for itself: it is told to sign in as a person', () => expect(asked(undefined, { about: 'enterprise' })).toMatchObject({ kind: 'refused', refusal: { detail: { zh: '这件事是个人的事，请用个人账号登录办理' } } }));
});

describe('given a relative who has to be known as one', () => {
  const apply = (change: Partial<Known>) => asked([RELATIVE], { as: 'relative' }, change);
  test('when it is known, then they may', () => expect(apply({ departments: [fitness()] })).toEqual({ kind: 'admitted' }));
  test('when it is not so, then they may not, and are told what to do and nothing else', () => expect(apply({ departments: [fitness({ fit: false })] })).toEqual({ kind: 'refused', refusal: { code: 'not-admitted', detail: otherwise } }));
  test('when nobody has been asked yet, then it says whom to ask', () => expect(apply({ departments: [] })).toEqual({ kind: 'silent', silent: [{ department: 'hospital', scenario: 'fitness' }] }));
  test('when two things that it tells are to hold, then it is asked once', () => {
    const fit = CLUB.elements.get('swimmer.fit')!;
    const club = { ...CLUB, elements: new Map([...CLUB.elements, ['swimmer.rested', { ...fit, sources: [{ department: 'hospital', scenario: 'fitness', field: 'rested' }] }]]) };
    expect(asked([{ ...RELATIVE, may: 'swimmer.fit or swimmer.rested' }], { as: 'relative' }, { departments: [] }, club)).toEqual({ kind: 'silent', silent: [{ department: 'hospital', scenario: 'fitness' }] });
  });
  test('when the department knows nothing, then they may not', () => expect(apply({ departments: [fitness({})] })).toMatchObject({ kind: 'refused', refusal: { detail: otherwise } }));
  test('then the person themself may not either: it is somebody else who files', () => expect(asked([RELATIVE], {})).toMatchObject({ kind: 'refused', refusal: { detail: { zh: '这件事由亲属来办' } } }));
});

describe('given an event that is rolled out in stages', () => {
  const region = CLUB.regions.get('371300')!;
  const stages: readonly Stage[] = [{ stage: 'pilot', where: 'swimmer.fit', otherwise, zh: '试点', en: 'pilot', source: 'notice' }, { stage: 'everywhere', from: '2027-01-01', zh: '全面', en: 'everywhere', source: 'notice' }];
  const on = (day: string, fit: boolean, joining = stages) => {
    const compiled = compiledClub({ ...CLUB, regions: new Map([['371300', { ...region, rollout: { joining: [...joining] } }]]) });
    const run = { compiled, region: '371300', known: known({ on: day, departments: [fitness({ fit })] }), hash: sha256, case: 'c' };
    return admission(run, 'joining', { as: 'self', about: 'person' }, searchIn(compiled.catalog, run.known));
  };
  test('when the pilot is on, then who belongs to it may, and others are told what to do meanwhile', () => {
    expect(on('2026-11-23', true)).toEqual({ kind: 'admitted' });
    expect(on('2026-11-23', false)).toEqual({ kind: 'refused', refusal: { code: 'not-admitted', detail: otherwise } });
  });
  test('when no stage has begun, then nobody may yet', () => expect(on('2026-11-23', true, [{ ...stages[0]!, from: '2027-06-01' }])).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } }));
  test('when it is on everywhere, then everybody may', () => expect(on('2027-01-01', false)).toEqual({ kind: 'admitted' }));
});
