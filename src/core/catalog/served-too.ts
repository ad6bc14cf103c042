import type { Catalog } from './catalog.ts';

/** The matters whose decision is served on its person as well where an employer has applied (`alsoServed`: 工伤保险条例 第二十条). */
export function servedToo({ services }: Pick<Catalog, 'services'>): readonly string[] {
  return [...services].flatMap(([code, service]) => (service.alsoServed ? [code] : []));
}
