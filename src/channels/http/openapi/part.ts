import type { ApiDocument, Operation } from './describe.ts';

/** The parts of the API, by the tag of their operations, in the order in which they are shown: what the hall of everybody calls stands first. */
export const PARTS = [
  { name: 'hall', description: '办事大厅 · Hall' }, { name: 'public', description: '公开 · Public' }, { name: 'catalog', description: '目录 · Catalogue' },
  { name: 'jobs', description: '就业服务 · Employment service' }, { name: 'enterprise', description: '用人单位 · Employers' }, { name: 'desk', description: '经办台 · Desk' },
] as const;

export type Part = (typeof PARTS)[number]['name'];

/**
 * The description of one part: its operations, and of the shapes those that they point at, over however many steps.
 * A page that tries calls takes seven seconds to lay out all of them, and one for a part of a quarter of the size.
 */
export function partOf(document: ApiDocument, part: Part): ApiDocument {
  const paths = Object.fromEntries(Object.entries(document.paths).flatMap(([path, operations]) => {
    const of = Object.entries(operations).flatMap(([method, operation]) => (operation.tags?.includes(part) ? [[method, { ...operation, tags: [part] }] as const] : []));
    return of.length === 0 ? [] : [[path, Object.fromEntries<Operation>(of)]];
  }));
  const { schemas, responses } = document.components;
  const used = new Set<string>();
  const waiting = namesIn({ paths, responses });
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const shape = schemas[name];
    if (shape === undefined || used.has(name)) continue;
    used.add(name);
    waiting.push(...namesIn(shape));
  }
  return { ...document, tags: PARTS.filter(({ name }) => name === part), paths, components: { ...document.components, schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))) } };
}

function namesIn(value: object): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(([, name]) => name ?? '');
}
