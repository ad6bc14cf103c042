import type { Catalog } from '#core/catalog/catalog.ts';
import type { Department } from '#core/catalog/department.ts';
import type { Service } from '#core/catalog/service.ts';
import type { AssistanceRequest } from '#core/cases/assistance.ts';
import { CLUB, compiledClub } from './swim-club.ts';

/* The swimming club where people of a village are asked whether somebody is to be recommended for coaching (9.4), and a court how many lengths somebody swims. */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const desk = (...answers: string[]) => ({ ...both('desk'), request: ['account.card', 'swimmer.lengths'], answers, within: '5wd', basis: 'law 9' });
const agency = (desks: NonNullable<Department['desks']>): Department => ({ ...both('agency'), system: both('system'), scenarios: {}, desks });
const coaching = CLUB.services.get('9.4') as Service;

export const ASSISTED: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['9.4', { ...coaching, conclusions: { of: ['court'], basis: 'law 20' } }]]),
  departments: new Map<string, Department>([
    ...CLUB.departments,
    ['village', agency({ hall: desk('swimmer.recommended'), elders: desk('swimmer.recommended', 'swimmer.lengths'), clinic: desk('swimmer.fit'), abroad: { ...desk('swimmer.recommended'), regions: ['330200'] } })],
    ['court', agency({ registry: desk('swimmer.lengths') })],
  ]),
};

export const assisted = compiledClub(ASSISTED);

/** The submission is on Monday 23 November, the request on the 24th: five working days end on 1 December. */
export const ASKED: AssistanceRequest = { department: 'village', desk: 'hall', elements: ['swimmer.recommended'], files: [], reason: '申请人说村里推荐，没有书面材料', until: '2026-11-27' };
export const COURT: AssistanceRequest = { ...ASKED, department: 'court', desk: 'registry', elements: ['swimmer.lengths'] };
export const AT_HALL = 'assistant:village/hall/a-1', AT_ELDERS = 'assistant:village/elders/a-2', AT_COURT = 'assistant:court/registry/a-3';
