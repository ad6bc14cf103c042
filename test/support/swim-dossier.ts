import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement } from '#core/catalog/element.ts';
import type { Service } from '#core/catalog/service.ts';
import { CLUB } from './swim-club.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const asked: DataElement = { ...both('asked'), type: 'text', sources: ['ask'], question: both('asked?') };
const days = (value: number) => ({ ...both('days'), unit: 'days' as const, in: { 371300: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });

/** The file of a swimmer: with coaching, which an officer decides, it comes in or goes out. */
export const DOSSIER: NonNullable<Service['dossier']> = {
  direction: { element: 'file.direction', in: 'in', out: 'out' }, keeper: 'file.holder', settles: ['swimmer.recommended'], ways: ['confidential', 'messenger', 'ems'],
  restricted: { ways: ['confidential', 'messenger'], who: both('officials') }, receiptWithin: 'receiptDays', escalatesAfter: 'lateDays', letters: ['call', 'note', 'receipt'], basis: 'rule 112',
};
const coaching = CLUB.services.get('9.4')!;
export const CLUB_WITH_DOSSIERS: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['9.4', { ...coaching, dossier: DOSSIER, needs: { ...coaching.needs, elements: [...coaching.needs.elements, 'file.direction', 'file.holder'] } }]]),
  elements: new Map([...CLUB.elements, ['file.direction', asked], ['file.holder', asked]]),
  parameters: new Map([...CLUB.parameters, ['receiptDays', days(30)], ['lateDays', days(15)]]),
};
