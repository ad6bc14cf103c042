/** The time of day of an instant in the region, `09:30`. */
export function hourOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}
