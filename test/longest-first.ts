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

/** The order of vitest, but the long ones at the front of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project.name).values()].flatMap((of) => of.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}
