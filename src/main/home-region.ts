/** The city of the demonstration (临沂). */
export const DEMO_REGION = '371300';

/** The region an installation is for, where nobody names another: KUAIBAN_REGION, else that of the demonstration. */
export function homeRegion(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['KUAIBAN_REGION'] ?? DEMO_REGION;
}
