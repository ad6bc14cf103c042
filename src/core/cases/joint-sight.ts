import type { CompiledCatalog } from '../catalog/compiled.ts';
import { restingOn } from '../decisions/resting-on.ts';
import { jointLines } from './joint.ts';

/** What of a joint matter an officer of another line of work may see: data elements and evidence. */
export type JointSight = { readonly elements: ReadonlySet<string>; readonly evidence: ReadonlySet<string> };

/**
 * What a line of work that is called sees of a matter: what its place in the catalogue names, else what the criteria of the matter rest on and
 * the evidence that the matter asks for (个人信息保护法 第六条: no more than the purpose needs).
 */
export function jointSight(compiled: CompiledCatalog, service: string, region: string, line: string): JointSight {
  const found = compiled.catalog.services.get(service);
  const sees = jointLines(found ?? {}, region).find((each) => each.line === line)?.sees;
  const ruled = compiled.services.get(service)?.criteria.flatMap(({ pass, when }) => [...pass.names, ...(when?.names ?? [])]) ?? [];
  return { elements: sees?.elements ? new Set(sees.elements) : new Set(restingOn(compiled, ruled)), evidence: new Set(sees?.evidence ?? found?.needs.evidence) };
}
