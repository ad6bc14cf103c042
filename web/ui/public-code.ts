/** The code of a matter as the national list numbers it (`2.4.1`); nothing for a region's own, whose name is for files only. */
export function publicCode(code: string): string | undefined {
  return /^\d/.test(code) ? code : undefined;
}
