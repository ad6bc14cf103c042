/** Wages are kept in fen like all money; nobody writes fen in a vacancy. */
export function yuan(fen: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(fen / 100);
}

/** What somebody typed in yuan, in fen; 0 where it is no amount. */
export function fenOf(typed: string): number {
  const amount = Number(typed.replaceAll(/[,，\s]/gu, ''));
  return Number.isFinite(amount) && amount > 0 ? Math.round(amount * 100) : 0;
}
