import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement } from '#core/catalog/element.ts';
import type { Service } from '#core/catalog/service.ts';
import type { AppraisalOrder } from '#core/cases/order-appraisal.ts';
import { CLUB, compiledClub } from './swim-club.ts';

/* The swimming club where coaching (9.4) is given by the level that experts find: they have to see the person swim. */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const byOfficer = (type: DataElement['type']): DataElement => ({ ...both('element'), type, sources: ['officer'] });
const coaching = CLUB.services.get('9.4') as Service;

export const APPRAISING: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['9.4', {
    ...coaching, needs: { elements: [...coaching.needs.elements, 'swimmer.came', 'swimmer.level', 'swimmer.breath'], evidence: [] },
    criteria: [...coaching.criteria, { id: 'came', ...both('came'), pass: 'swimmer.came', basis: 'law came', remedy: both('come') }],
    determine: { level: { value: 'swimmer.level' }, breath: { value: 'swimmer.breath' } }, effects: [{ open: 'locker', with: { level: 'level' } }],
    appraisal: { specialities: 'strokes', experts: [3, 5], attended: 'swimmer.came', opinion: ['swimmer.level', 'swimmer.breath'], absences: 'mostAbsences', basis: 'law 25', postponed: 'rule 11' },
  } satisfies Service]]),
  elements: new Map([...CLUB.elements, ['swimmer.came', byOfficer('boolean')], ['swimmer.level', byOfficer({ integer: 'level', min: 0, max: 10 })], ['swimmer.breath', byOfficer('boolean')]]),
  parameters: new Map([...CLUB.parameters, ['mostAbsences', { ...both('absences'), unit: 'times', in: { 371300: [{ from: '2020-01-01', value: 2, source: 'rule', confidence: 'to-verify' }] } }]]),
  codes: new Map([...CLUB.codes, ['strokes', { ...both('strokes'), codes: { crawl: both('crawl'), butterfly: both('butterfly') } }]]),
};

export const appraising = compiledClub(APPRAISING);

export const [EXAMINED, OTHERWISE] = ['2026-11-26T02:00:00.000Z', '2026-11-27T02:00:00.000Z'];
export const APPRAISAL: AppraisalOrder = { specialities: ['crawl', 'butterfly'], experts: 3, place: '滨河泳池', bring: '泳镜和病历', times: [OTHERWISE, EXAMINED] };
