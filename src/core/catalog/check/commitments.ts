import type { Finding } from '../finding.ts';
import type { Region } from '../region.ts';

/** What offices promise: each point once, of offices that are there. */
export function checkCommitments(region: string, { commitments = [], offices = [] }: Pick<Region, 'commitments' | 'offices'>): readonly Finding[] {
  return commitments.flatMap(({ id, offices: by = [] }, index): readonly Finding[] => {
    const at = { in: 'regions', id: region, path: ['commitments', index] } as const;
    return [
      ...(commitments.findIndex((each) => each.id === id) === index ? [] : [{ at, message: { zh: `有两条承诺都叫 ${id}`, en: `Two commitments are called ${id}` }, remedy: { zh: '请换一个编号', en: 'Give it another id' } }]),
      ...by.filter((office) => office !== 'city' && !offices.some((each) => each.id === office)).map((office) => ({ at: { ...at, path: [...at.path, 'offices'] }, message: { zh: `没有网点 ${office}`, en: `There is no office ${office}` }, remedy: { zh: '请写本地区的网点编号，市里的大厅写 city', en: 'Name an office of the region, or `city` for its own hall' } })),
    ];
  });
}
