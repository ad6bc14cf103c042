/** One item in the hands of one officer: when they were drawn, when it was promised by, and when they first did something about it. */
export type Handled = { readonly officer: string; readonly case: string; readonly no: number; readonly drawnAt: string; readonly dueAt: string; /** Null while nothing was done. */ readonly handledAt: string | null };

/** An item that was taken up while another lay there that was drawn for the officer before and due before. */
export type Deviation = { readonly officer: string; readonly case: string; readonly no: number; readonly at: string; readonly before: { readonly case: string; readonly no: number; readonly dueAt: string } };

/**
 * Where officers did not keep to the order in which items were drawn: each item that was taken up while an earlier drawn one that was due
 * earlier still lay untouched, with the most urgent of those that were passed over. No fault by itself: it is to be looked at.
 */
export function deviationsIn(handled: readonly Handled[]): Deviation[] {
  return [...Map.groupBy(handled, ({ officer }) => officer).values()].flatMap((mine) => {
    const byDue = mine.toSorted((a, b) => ms(a.dueAt) - ms(b.dueAt));
    return mine.flatMap((item): Deviation[] => {
      const at = item.handledAt;
      if (at === null) return [];
      const passed = byDue.find((other) => ms(other.dueAt) < ms(item.dueAt) && ms(other.drawnAt) < ms(item.drawnAt) && (other.handledAt === null || ms(other.handledAt) > ms(at)));
      return passed ? [{ officer: item.officer, case: item.case, no: item.no, at, before: { case: passed.case, no: passed.no, dueAt: passed.dueAt } }] : [];
    });
  }).toSorted((a, b) => ms(b.at) - ms(a.at));
}

const ms = (instant: string): number => Date.parse(instant);
