import { isUntouched, takeBack } from '#core/cases/take-back.ts';
import type { Context } from '../context.ts';
import { record } from '../record.ts';
import { writeOf } from '../write-case.ts';

/**
 * End the cases that an import has opened, within the transaction that takes it back. Where somebody has acted on one nothing is ended: those cases are named.
 * @returns the numbers of the cases on which somebody has acted
 */
export async function closeTakenOver(context: Context, region: string, numbers: readonly string[]): Promise<readonly string[]> {
  const touched: string[] = [];
  for (const number of numbers) {
    const read = await context.cases.read(region, number);
    if (!read || !isUntouched(read.history)) touched.push(number);
  }
  if (touched.length > 0) return touched;
  const at = context.now();
  for (const number of numbers) {
    const read = await context.cases.read(region, number);
    const steps = read ? takeBack(read.state) : [];
    if (!read || steps.length === 0) continue;
    const recording = record(read, steps, at, context.hash);
    const compiled = await context.catalogOf(recording.state.catalogVersion);
    const result = await context.cases.advance(writeOf(context, compiled, recording, read, at), { version: read.state.version, registerVersion: read.registerVersion, brakes: read.brakes ?? [] });
    if (result !== 'committed') throw new Error(`case ${number} has changed while its import was taken back`);
  }
  return [];
}
