import { addDays } from '../people/days.ts';
import { dbf } from './write-dump.ts';

/**
 * A dump of the old system of the unemployed (dBase) about one person, under a number of 15 places: registered as unemployed, and an application for recognition as hard to
 * place that was accepted three days before and waits for nobody. Its application form lies on paper.
 */
export function oneJobless({ idNumber, name }: { readonly idNumber: string; readonly name: string }, day: string): { readonly system: string; readonly fileName: string; readonly oldNumber: string; readonly acceptedOn: string; readonly bytes: Buffer } {
  const compact = (date: string): string => date.replaceAll('-', '');
  const number = idNumber.slice(0, 6) + idNumber.slice(8, 17);
  const [acceptedOn, oldNumber] = [addDays(day, -3), `KN${idNumber.slice(10, 17)}`];
  const rows = [
    [`J${idNumber.slice(8, 17)}`, number, name, compact(addDays(day, -60)), '', '', '', '', '', '', '', '', '', ''],
    [`M${idNumber.slice(8, 17)}`, number, name, '', '', 'KN', oldNumber, compact(addDays(acceptedOn, -1)), compact(acceptedOn), '1', '', '1', '', '2026-A-17'],
  ];
  return { system: 'jobless-1996', fileName: 'SYDJ1.DBF', oldNumber, acceptedOn, bytes: dbf({ columns: ['DJH', 'SFZ', 'XM', 'DJRQ', 'ZXRQ', 'SX', 'BH', 'SJRQ', 'SLRQ', 'HJ', 'THRQ', 'LB', 'BCL', 'JH'], rows }, [10, 15, 20, 8, 8, 2, 12, 8, 8, 1, 8, 1, 1, 20]) };
}
