import type { FaultOrder } from '#sandbox/departments/faults.ts';

/** The ways in which a department that fails brings nothing: an error, no answer, one that comes too late. */
const KINDS = ['500', 'silent', 'slow'] as const;
/** Longer than any scenario is waited for at once. */
const TOO_LATE_MS = 16_000;

/** Orders by which a share of all calls fails, the same every time: each department in its own way, by its place in the list. */
export function failingOrders(departments: readonly string[], percent: number): readonly FaultOrder[] {
  return departments.map((department, index) => {
    const kind = KINDS[index % KINDS.length]!;
    return { department, kind, share: percent / 100, ...(kind === 'slow' && { ms: TOO_LATE_MS }) };
  });
}

/** Let a share of all calls to departments (or to one) fail, at the admin address of the stand-ins. @throws Error where an order is not taken */
export async function letFail(adminUrl: string, percent: number, only?: string): Promise<void> {
  const { departments } = (await (await fetch(`${adminUrl}/admin`)).json()) as { readonly departments: readonly { readonly id: string }[] };
  for (const order of failingOrders(departments.map(({ id }) => id), percent).filter(({ department }) => only === undefined || department === only)) {
    const response = await fetch(`${adminUrl}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
    if (response.status !== 201) throw new Error(`${order.department}: the fault was not taken (${response.status})`);
  }
}
