import type { CompiledCatalog } from './compiled.ts';
import type { Finding } from './finding.ts';

/** Everything that is wrong with a catalogue whose rules compile. Pure. */
export function checkCatalog(_compiled: CompiledCatalog): readonly Finding[] {
  return [];
}
