import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, in each project the longest first. What is started last is waited for alone: their length does not follow from their
 * size, by which vitest goes in a checkout where it has not run before.
 */
const LONG = ['property/feel-fuzz', 'catalog/dmn-export', 'property/cases', 'postgres/supervisor', 'postgres/migrate', 'browser/desk-stories', 'browser/counter-stories', 'browser/every-event', 'browser/short-stories', 'api/tour', 'browser/hall-stories', 'browser/supervision', 'browser/pages', 'browser/applicants', 'browser/desk', 'browser/corrections', 'browser/payments', 'browser/kiosk', 'browser/employer', 'browser/hall', 'api/other-hands', 'browser/after-result', 'api/start'];
const placeOf = ({ moduleId }: Pick<TestSpecification, 'moduleId'>): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
};

/** What has a product of its own comes first, what takes moments last: it fills the end of the run. */
const KINDS = ['live', 'rooms', 'pure'];

/** The order of vitest, but the long ones at the front of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => KINDS.indexOf(a.project.name) - KINDS.indexOf(b.project.name) || placeOf(a) - placeOf(b));
  }
}
