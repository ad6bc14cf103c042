/** `full`: all places are taken. */
export type Enrolled = 'done' | 'there' | 'full';
/** Who has enrolled for which course of the catalogue. */
export type CourseStore = {
  /** How many places of each course are taken. */
  counts(region: string): Promise<ReadonlyMap<string, number>>;
  of(region: string, person: string): Promise<ReadonlySet<string>>;
  /** Of several at once no more get a place than there are. */
  enrol(region: string, course: string, person: string, places: number, at: string): Promise<Enrolled>;
  leave(region: string, course: string, person: string): Promise<void>;
};
