/** A reviewer's whole word where it only agrees: that somebody confirmed it stands on the paper anyway. */
const AGREES = /^(?:同意|无异议|没有异议|没有意见|agreed?|ok)[。.！!]?$/iu;

/** The reason of a decision that two officers made, without a last line in which the second only agrees; a reason of one line stays as it is. */
export function withoutBareAgreement(note: string): string {
  const lines = note.split('\n');
  return lines.length > 1 && AGREES.test((lines.at(-1) ?? '').trim()) ? lines.slice(0, -1).join('\n') : note;
}
