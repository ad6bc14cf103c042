import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Value } from '#core/value.ts';

/** A message as a department keeps it. */
export type Kept = { readonly scenario: string; readonly message: string; readonly payload: Value; readonly receipt: string; readonly at: string };

export type Messages = {
  /** Keeps a message once: the same id with the same payload brings the first acknowledgement again, with another payload nothing. */
  keep(scenario: string, message: string, payload: Value): Kept | 'reused';
  list(): readonly Kept[];
  find(message: string): Kept | undefined;
  close(): void;
};

/** The same whatever the order of the keys: a sender that stored its message in a database may send them in another. */
function canonical(value: Value): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => `${JSON.stringify(key)}:${canonical(held as Value)}`).join(',')}}`;
}

/** Whole lines only: what a crash left half written was never acknowledged and is cut off. */
function load(file: string): readonly Kept[] {
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Kept);
}

/**
 * The messages of one department in a file of lines. Each is on the disk before it is acknowledged; writing waits,
 * so that two deliveries of one message at the same time cannot both be the first.
 */
export function openMessages(file: string, receiptPrefix: string, clock: () => Date): Messages {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  const kept = new Map(load(file).map((message) => [message.message, message]));

  const keep = (scenario: string, message: string, payload: Value): Kept | 'reused' => {
    const known = kept.get(message);
    if (known !== undefined) return known.scenario === scenario && canonical(known.payload) === canonical(payload) ? known : 'reused';
    const receipt = `${receiptPrefix}-${String(kept.size + 1).padStart(8, '0')}`;
    const entry: Kept = { scenario, message, payload, receipt, at: clock().toISOString() };
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
    kept.set(message, entry);
    return entry;
  };

  return { keep, list: () => [...kept.values()], find: (message) => kept.get(message), close: () => closeSync(handle) };
}
