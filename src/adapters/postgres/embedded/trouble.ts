/** Something the person who starts the program has to know or do: said in both languages, without a stack that says nothing to them. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The code of a system call's or PostgreSQL's error (`ENOENT`, `57P03`), if it has one. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
