/**
 * What a brake concerns: everything that fits all that is said; without a word all of the region. `office`: what it has accepted ·
 * `partner`: whoever hands in for others, by the id of the agent · `employer`: the code of an enterprise (统一社会信用代码), for what it files, what is
 * about it and what is about its staff · `subject`: one person or enterprise ·
 * `account`: the keyed hash of an account that it names · `department`: what would be decided by what that department says, in its answers or its lists.
 */
export type BrakeScope = { readonly service?: string; readonly channel?: string; readonly office?: string; readonly partner?: string; readonly employer?: string; readonly subject?: string; readonly account?: string; readonly department?: string };

/** Since it was pulled nobody in its scope is decided about by the rules alone: a person looks. */
export type Brake = { readonly id: string; readonly scope: BrakeScope; /** Of whoever it names and has several numbers: all of them. */ readonly ones?: readonly (readonly string[])[] };

/** What is about to be decided, as a brake sees it. */
export type Concerned = { readonly service: string; readonly channel: string; readonly office?: string; readonly partner?: string; readonly employers: readonly string[]; readonly subject: string; readonly accounts: readonly string[]; readonly departments: readonly string[] };

/** The words of a scope, in the order in which they are told. */
export const SCOPE_WORDS = ['service', 'channel', 'office', 'partner', 'employer', 'subject', 'account', 'department'] as const satisfies readonly (keyof BrakeScope)[];

/** Whether a brake concerns something. */
export function concerns({ scope, ones = [] }: Pick<Brake, 'scope' | 'ones'>, about: Concerned): boolean {
  return SCOPE_WORDS.every((word) => {
    const wanted = scope[word];
    if (wanted === undefined) return true;
    switch (word) {
      case 'employer': return about.employers.includes(wanted);
      case 'account': return about.accounts.includes(wanted);
      case 'department': return about.departments.includes(wanted);
      case 'partner': case 'subject': return wanted === about[word] || ones.some((one) => one.includes(wanted) && about[word] !== undefined && one.includes(about[word]));
      default: return wanted === about[word];
    }
  });
}
