import { expect, test } from 'vitest';
import { placeOf } from './staff-notices.ts';

test.each([['assigned', 'item'], ['joint', 'joint'], ['request', 'supervision'], ['receipt-late', 'dossiers'], ['file-missing', 'dossiers'], ['taken', 'queue']] as const)('a notice that says %s leads to the %s', (cause, to) => expect(placeOf(cause)).toBe(to));
