/**
 * The code of the city whose registry made a unified social credit code: places 3 to 8 are the division of the registering body
 * (GB 32100 第4章); the city is their first four.
 */
export function registeredIn(creditCode: string): string {
  return `${creditCode.slice(2, 6)}00`;
}
