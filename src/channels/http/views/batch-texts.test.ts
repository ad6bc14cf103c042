import { expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../../test/support/swim-club.ts';
import { unmetText } from './batch-texts.ts';

test('given a matter that was refused, then an employer reads what helps after it, and not what helps before it is handed in', () => {
  const service = CLUB.services.get('9.4')!;
  const afterRefusal = { zh: '请带证明重新申请', en: 'Apply again with a proof' };
  const criteria = service.criteria.map((criterion) => (criterion.id === 'recommended' ? { ...criterion, afterRefusal } : criterion));
  const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...service, criteria }]]) });
  const text = unmetText(club, { no: 1, service: '9.4', of: null, status: 'refused', criterion: 'recommended' });
  expect([text.zh.endsWith(afterRefusal.zh), text.en.endsWith(afterRefusal.en)]).toEqual([true, true]);
  expect(text.zh).not.toContain(`。${service.criteria.find(({ id }) => id === 'recommended')!.remedy.zh}`);
});
