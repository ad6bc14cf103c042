/** Who may be a ward of whom; whether they are is decided by the register each time. */
export type WardStore = {
  /** Whom entries of these kinds stand with that came of cases which somebody has handed in. */
  of(region: string, guardian: string, kinds: readonly string[]): Promise<readonly string[]>;
  /** When an entry of one of these kinds about somebody was last taken back. */
  retracted(region: string, subject: string, kinds: readonly string[]): Promise<string | undefined>;
  /** The day (`YYYY-MM-DD`) on which somebody died as a department says, while nobody has lifted it and no entry of these kinds says so. */
  reportedOn(region: string, subject: string, kinds: readonly string[]): Promise<string | undefined>;
};
