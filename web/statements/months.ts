const SHOWN = 36;

/** The latest three years of months, the newest first (`2026-11`). */
export function latestMonths(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: SHOWN }, (_, back) => { const count = year * 12 + month - 1 - back; return `${Math.floor(count / 12)}-${String(count % 12 + 1).padStart(2, '0')}`; });
}
