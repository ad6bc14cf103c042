import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, in each project the longest first. What is started last is waited for alone: their length does not follow from their
 * size, by which vitest goes in a checkout where it has not run before.
 */
const LONG = ['property/feel-fuzz', 'catalog/dmn-export', 'property/cases', 'postgres/supervisor', 'postgres/migrate', 'api/tour', 'browser/desk-stories', 'browser/counter-stories', 'browser/short-stories', 'browser/every-event', 'browser/hall-stories', 'api/other-hands', 'browser/pages', 'browser/supervision', 'browser/applicants', 'browser/corrections', 'browser/hall'];
const placeOf = ({ moduleId }: Pick<TestSpecification, 'moduleId'>): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
};

/** The order of vitest, but the long ones at the front of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project.name).values()].flatMap((of) => of.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}
