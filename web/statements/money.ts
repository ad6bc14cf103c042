/** An amount of fen as people read it: `1,234.50 元`. */
export function yuan(fen: number, unit: string): string {
  return `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${unit}`;
}
