import { describe, expect, test } from 'vitest';
import { compiledSample } from '#core/catalog/sample.fixture.ts';
import type { DataElement } from '../catalog/element.ts';
import { discretionIn } from './discretion.ts';
import { countGrounds, groundInWords, groundsOf, type Touch } from './hand.ts';
import { deviationsIn, type Handled } from './order.ts';

const sample = compiledSample();
const touch = (change: Partial<Touch> = {}): Touch => ({ service: '9.1', month: '2026-11', count: 1, type: 'referred', because: null, missing: [], contested: [], ...change });

describe('why a hand touched an item', () => {
  const element = (sources: DataElement['sources']): DataElement => ({ zh: '项', en: 'fact', type: 'boolean', sources });
  const [asked, byOfficer] = ['swimmer.healthy', 'swimmer.seen'];
  const catalog = { elements: new Map([[asked, element([{ department: 'hospital', scenario: 'report', field: 'fit' }, 'officer'])], [byOfficer, element(['officer'])]]) };

  test('given a fact that a department would have told, then the department is named', () => {
    expect(groundsOf(catalog, touch({ missing: [asked] }))).toEqual([{ id: 'unknown', department: 'hospital', element: asked }]);
  });
  test('given what only an officer can establish, then that is the ground, and no department', () => expect(groundsOf(catalog, touch({ missing: [byOfficer] }))).toEqual([{ id: 'establish', element: byOfficer }]));
  test('given that the applicant contests it, then that comes before all', () => expect(groundsOf(catalog, touch({ missing: [asked], contested: [asked] }))).toEqual([{ id: 'contested', element: asked }]));
  test.each(['mode', 'second-review', 'taken-over', 'braked', 'restricted', 'what-a-later-release-says'])('given a decision that says %s, then so does the board', (because) => expect(groundsOf(catalog, touch({ because }))).toEqual([{ id: because }]));
  test('given nothing that is missing or said, then what was found did not fit together', () => expect(groundsOf(catalog, touch({ because: 'undetermined' }))).toEqual([{ id: 'unclear' }]));
  test('given a result that was looked at again, then who wanted it', () => expect(groundsOf(catalog, touch({ type: 'reopened', because: 'by-person', missing: [asked] }))).toEqual([{ id: 'reopened:by-person' }]));
  test('given several touches, then the same grounds are counted together, the most frequent first', () => {
    const counted = countGrounds(catalog, [touch({ because: 'mode', count: 2 }), touch({ because: 'second-review', count: 4 }), touch({ because: 'mode', count: 3, service: '9.4' })]);
    expect(counted).toEqual([{ id: 'mode', count: 5 }, { id: 'second-review', count: 4 }]);
  });
  test('given a ground that is not known, then it keeps its name', () => expect([groundInWords('mode').zh, groundInWords('x').zh]).toEqual(['事项规定由人审核', 'x']));
});

describe('the order in which items were taken up', () => {
  const day = (n: number): string => `2026-11-0${n}T01:00:00.000Z`;
  const item = (name: string, drawn: number, due: number, handled: number | null, officer = 'o-1'): Handled => ({ officer, case: name, no: 1, drawnAt: day(drawn), dueAt: day(due), handledAt: handled === null ? null : day(handled) });

  test('given that all were taken up as they were drawn and due, then nothing deviates', () => expect(deviationsIn([item('a', 1, 5, 3), item('b', 2, 6, 4)])).toEqual([]));
  test('given a later drawn and later due one taken up first, then it deviates, and names the most urgent that was passed over', () => {
    expect(deviationsIn([item('a', 1, 5, 4), item('b', 1, 4, null), item('c', 2, 6, 3)])).toEqual([{ officer: 'o-1', case: 'c', no: 1, at: day(3), before: { case: 'b', no: 1, dueAt: day(4) } }]);
  });
  test('given that the later drawn one was due earlier, then it was right to take it up first', () => expect(deviationsIn([item('a', 1, 6, 4), item('b', 2, 5, 3)])).toEqual([]));
  test('given another officer, then their items are no matter of this one', () => expect(deviationsIn([item('a', 1, 5, null, 'o-2'), item('c', 2, 6, 3)])).toEqual([]));
});

describe('what discretion a matter leaves', () => {
  test('given all matters of the sample, then exactly those criteria are left that rest on what only an officer can establish', () => {
    for (const service of sample.catalog.services.values()) {
      const { left, criteria, decidedByPerson } = discretionIn(sample, service);
      expect(criteria).toBe(service.criteria.length);
      expect(decidedByPerson).toBe(service.mode === 'officer');
      for (const { elements } of left) for (const name of elements) expect(sample.catalog.elements.get(name)?.sources).toEqual(['officer']);
    }
  });
});
