import type { CaseEvent, Recorded } from '../cases/event.ts';

/** A file that somebody gave in a case: as which evidence, or to show what. */
export type GivenFile = { readonly id: string; readonly as: { readonly kind: 'evidence'; readonly evidence: string } | { readonly kind: 'contest'; readonly element: string } | { readonly kind: 'visit' } | { readonly kind: 'objection' } | { readonly kind: 'assistance' } | { readonly kind: 'signature' } };

/** Every file that the events of a case name, each once, in the order in which they came. */
export function filesIn(history: readonly Pick<Recorded, 'event'>[]): GivenFile[] {
  const found = new Map<string, GivenFile>();
  for (const file of history.flatMap(({ event }) => filesOf(event))) if (!found.has(file.id)) found.set(file.id, file);
  return [...found.values()];
}

function filesOf(event: CaseEvent): GivenFile[] {
  switch (event.type) {
    case 'submitted':
      return [...evidenceOf(event.given.files), ...Object.entries(event.given.contests).flatMap(([element, { files }]) => files.map((id): GivenFile => ({ id, as: { kind: 'contest', element } }))), ...(event.signature ? [{ id: event.signature.file, as: { kind: 'signature' as const } }] : [])];
    case 'corrected':
      return evidenceOf(event.files);
    case 'visit-reported':
      return event.report.files.map((id) => ({ id, as: { kind: 'visit' } }));
    case 'assistance-answered':
      return event.files.map((id) => ({ id, as: { kind: 'assistance' } }));
    case 'objected':
      return (event.files ?? []).map((id) => ({ id, as: { kind: 'objection' } }));
    default:
      return [];
  }
}

function evidenceOf(files: Readonly<Record<string, readonly string[]>>): GivenFile[] {
  return Object.entries(files).flatMap(([evidence, ids]) => ids.map((id): GivenFile => ({ id, as: { kind: 'evidence', evidence } })));
}
