/**
 * What a brake concerns: everything that fits all that is said; without a word all of the region. `office`: what it has accepted ·
 * `partner`: whoever hands in for others, by the id of the agent · `employer`: the code of an enterprise (统一社会信用代码), for what it files, what is
 * about it and what is about its staff · `subject`: one person or enterprise.
 */
export type BrakeScope = { readonly service?: string; readonly channel?: string; readonly office?: string; readonly partner?: string; readonly employer?: string; readonly subject?: string };

/** Since it was pulled nobody in its scope is decided about by the rules alone: a person looks. */
export type Brake = { readonly id: string; readonly scope: BrakeScope; /** Of whoever it names and has several numbers: all of them. */ readonly ones?: readonly (readonly string[])[] };

/** What is about to be decided, as a brake sees it. */
export type Concerned = { readonly service: string; readonly channel: string; readonly office?: string; readonly partner?: string; readonly employers: readonly string[]; readonly subject: string };

/** The words of a scope, in the order in which they are told. */
export const SCOPE_WORDS = ['service', 'channel', 'office', 'partner', 'employer', 'subject'] as const satisfies readonly (keyof BrakeScope)[];

/** Whether a brake concerns something. */
export function concerns({ scope, ones = [] }: Pick<Brake, 'scope' | 'ones'>, about: Concerned): boolean {
  return SCOPE_WORDS.every((word) => {
    const said = scope[word];
    if (said === undefined) return true;
    if (word === 'employer') return about.employers.includes(said);
    const is = about[word];
    return is === said || ((word === 'partner' || word === 'subject') && is !== undefined && ones.some((one) => one.includes(said) && one.includes(is)));
  });
}
