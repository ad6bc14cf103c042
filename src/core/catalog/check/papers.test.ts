import { describe, expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog.ts';
import type { OutputPaper } from '../output-paper.ts';
import { checkPapers } from './papers.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const form = (change: Partial<OutputPaper> = {}): OutputPaper => ({ form: 'certificate', ...both('Badge'), basis: 'law 7', confidence: 'law', holds: 'pass', ...change });
const withOutputs = (outputs: readonly string[], papers: Readonly<Record<string, OutputPaper>>, tags = ['certificate']): Catalog => ({
  ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.2' ? { ...service, outputs: [...outputs] } : service])),
  codes: new Map([...CLUB.codes, ['outputs', { ...both('outputs'), codes: Object.fromEntries(outputs.map((id) => [id, { ...both(id), tags }])) }], ['authorities', { ...both('authorities'), codes: { pool: both('pool') } }]]), papers: new Map(Object.entries(papers)),
});
const found = (...given: Parameters<typeof withOutputs>) => checkPapers(withOutputs(...given)).map(({ at, message }) => `${at.in} ${at.id}: ${message.en}`);

describe('given an output that is a paper of its own', () => {
  test('when it has a form that says no more than is known, then nothing is wrong', () => {
    expect(found(['badge'], { badge: form({ rows: [{ ...both('Lengths'), is: 'swimmer.lengths' }, { ...both('Price'), is: 'monthly:money' }, { ...both('Until'), is: 'entry.to' }], signedBy: 'pool', entries: ['pass'] }) })).toEqual([]);
  });

  test('when it has no form, then it is told', () => expect(found(['badge'], {})).toEqual(['codes outputs: “badge” is a paper of its own, but has no form']));

  test.each<[string, Partial<OutputPaper>, string]>([
    ['names what its matter does not know', { rows: [{ ...both('Name'), is: 'swimmer.name' }] }, 'There is no element or value of its matters “swimmer.name”'],
    ['says what its matter does not know', { says: both('{nothing}') }, 'There is no element or value of its matters “nothing”'],
    ['names a field that the entry has not', { rows: [{ ...both('Colour'), is: 'entry.colour' }] }, 'There is no field of pass “colour”'],
    ['rests on no entry', { holds: undefined }, 'A certificate with neither `holds` nor `entries` would never end'],
    ['reads an entry without saying which', { holds: undefined, entries: ['pass'], rows: [{ ...both('Since'), is: 'entry.from' }] }, 'Without `holds` nobody knows of which entry'],
    ['holds by what no matter opens', { holds: 'locker' }, 'No matter that gives it opens locker'],
    ['is signed by nobody', { signedBy: 'harbour' }, 'There is no code of authorities “harbour”'],
    ['is to be verified without a word', { confidence: 'to-verify' }, 'To be verified, without saying what'],
    ['gives a line to an employer, who has no copy', { rows: [{ ...both('Lengths'), is: 'swimmer.lengths', employer: true }] }, 'There is no copy of a certificate for an employer'],
    ['has a title for a refusal, of which there is no certificate', { refused: both('None') }, 'A refusal gives no certificate'],
  ])('when its form %s, then it is told', (_, change, message) => {
    const { holds, ...rest } = { ...form(), ...change };
    expect(found(['badge'], { badge: { ...rest, ...(holds !== undefined && { holds }) } })).toEqual([`papers badge: ${message}`]);
  });

  test('when a matter gives two of a kind, then their numbers would be one', () => expect(found(['badge', 'medal'], { badge: form(), medal: form() })).toEqual(['services 9.2: A matter gives one paper of this kind at most']));
});

test('given a form of an output that is tagged as none, or is no output, then it is told', () => {
  expect(found(['badge'], { badge: form() }, [])).toEqual(['papers badge: “badge” is not tagged as a paper of its own']);
  expect(found([], { medal: form() })).toEqual(['papers medal: There is no code of outputs “medal”']);
});
