/** The region an installation is for, where nobody names another: KUAIBAN_REGION, else the city of the demonstration (临沂). */
export function homeRegion(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['KUAIBAN_REGION'] ?? '371300';
}
