/*
 * The one place that knows that several numbers can be one person (docs/register.md). `subject.one` names them, the one that stays first; what is read about
 * somebody is read about all their numbers, and what is written stays at the number it is written for.
 */

/** All numbers of whoever `subject` is, as an array of identities to compare with `= any(…)`. The two are SQL: parameters or columns. */
export const numbersOf = (region: string, subject: string): string =>
  `(coalesce((select several.one from subject several where several.region = ${region} and several.id = ${subject}), array[${subject}]::uuid[]))`;

/** The number that stays, of whoever `subject` is. */
export const staysOf = (region: string, subject: string): string =>
  `(coalesce((select several.one[1] from subject several where several.region = ${region} and several.id = ${subject}), ${subject}))`;

/** How often the register of whoever `subject` is was written to: counted at the number that stays, so that acts on any of the numbers take turns. */
export const turnsOf = (region: string, subject: string): string =>
  `(select turns.register_version from subject turns where turns.region = ${region} and turns.id = ${staysOf(region, subject)})`;

/** At which of somebody's numbers an entry stands; an end of it, or what takes it back, is written there. */
export const standsAt = (region: string, subject: string, entry: string): string => `coalesce((
  select standing.subject_id from subject several join register_entry standing on standing.region = several.region and standing.subject_id = any(several.one) and standing.id = ${entry} where several.region = ${region} and several.id = ${subject}), ${subject})`;
