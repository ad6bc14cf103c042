import type { Catalog } from '#core/catalog/catalog.ts';
import type { Service } from '#core/catalog/service.ts';
import { CLUB, compiledClub, officer, OFFICERS } from './swim-club.ts';

/* The swimming club where the gym and the sauna have to agree to coaching (9.4). */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const coaching = CLUB.services.get('9.4') as Service;

export const JOINT: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['9.4', {
    ...coaching, joint: [
      { line: 'gym', part: both('strength'), within: '2wd', basis: 'law 8', confidence: 'law' }, { line: 'sauna', part: both('heat'), within: '3wd', basis: 'law 9', confidence: 'to-verify', note: 'ask the sauna' },
      { line: 'slide', part: both('speed'), within: '3wd', basis: 'law 10', confidence: 'law', regions: ['330200'] },
    ],
  } satisfies Service]]),
  codes: new Map([...CLUB.codes, ['authorities', { ...both('lines'), codes: { pool: both('pool'), gym: both('gym'), sauna: both('sauna'), slide: both('slide') } }]]),
};

export const jointly = compiledClub(JOINT);
/** Three of each line, and somebody of pool and gym. */
export const JOINT_OFFICERS = [...OFFICERS, ...['gym', 'sauna'].flatMap((line) => [1, 2, 3].map((no) => officer(`${line}-${no}`, { competences: [line] }))), officer('both-1', { competences: ['pool', 'gym'], load: 9 })];
