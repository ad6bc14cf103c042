/** What was found at the place. `met`: whether anybody was there to show it. `files`: the photographs. */
export type VisitReport = { readonly on: string; readonly met: boolean; readonly note: string; readonly files: readonly string[]; readonly by: string; readonly at: string };

/** Nobody was met at a time that had been agreed on. `excused`: the basis on which a good reason extends the limit. */
type Missed = { readonly time: string; readonly note: string; readonly at: string; readonly excused?: string };

/**
 * An appointment for an item: an on-site investigation (实地核查), or the examination by experts (现场鉴定). Why, or what to bring; where; and the
 * times that are proposed to the applicant now. `chosen`: the one that was agreed on. `others`: that none of the last ones suited.
 * `missed`: that nobody was met at a time that had been agreed on.
 */
export type Visit = {
  readonly kind?: 'examination';
  readonly reason: string; readonly place: string; readonly by: string; readonly at: string;
  readonly times: readonly string[]; readonly chosen?: string;
  readonly others?: { readonly note: string; readonly at: string };
  /** How often the applicant has asked for other times. */
  readonly asked: number;
  readonly missed: readonly Missed[];
  readonly report?: VisitReport;
};

/** The visit of an item that has not been reported on yet; at most the last is open. */
export function openVisit({ visits }: { readonly visits?: readonly Visit[] }): Visit | undefined {
  const last = visits?.at(-1);
  return last?.report ? undefined : last;
}
