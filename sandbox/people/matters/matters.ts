import { HOME } from '../places.ts';
import type { Profile } from '../profile.ts';
import { bereavedFamilies } from './bereavement.ts';
import { cardPeople, pensioners, skilledPeople } from './cards.ts';
import { dossierPeople } from './dossiers.ts';
import { employmentMatters } from './employment-matters.ts';
import { hiringProfiles } from './hiring.ts';
import { listedPeople } from './listed.ts';
import { nanningPeople } from './nanning.ts';
import { ningboPeople } from './ningbo.ts';
import { founders } from './founding.ts';
import { peopleOnRecord } from './on-record.ts';
import { partyProfiles } from './parties.ts';
import { pensionProfiles } from './pension-matters.ts';
import { settlingTwice } from './settling.ts';
import { talentProfiles } from './talent.ts';
import { workInjuryProfiles } from './work-injury.ts';
import { yaanPeople } from './yaan.ts';

/** People for the matters beyond unemployment, one file for each field of them. Who comes later changes nobody's number before. */
export function matterProfiles(today: string, region = HOME.code): readonly Profile[] {
  const everywhere = [
    ...employmentMatters(today), ...pensionProfiles(today), ...cardPeople(today), ...skilledPeople(today), ...pensioners(today), ...workInjuryProfiles(today), ...talentProfiles(today),
    ...bereavedFamilies(today), ...hiringProfiles(today), ...founders(today),
  ];
  return [...everywhere, ...(LOCAL[region]?.(today) ?? []), ...partyProfiles(today), ...dossierPeople(today), ...listedPeople(today), ...settlingTwice(), ...peopleOnRecord()];
}

/** People whose matters only their own city has. */
const LOCAL: Readonly<Record<string, (today: string) => readonly Profile[]>> = { 330200: ningboPeople, 511800: yaanPeople, 450100: nanningPeople, 450200: nanningPeople };
