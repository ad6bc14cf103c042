import type { Cause } from '../notices/causes.ts';
import type { ComplaintEvent } from './complaint.ts';

/** What whoever handed a complaint in is told of: that something is asked, that it is answered, that what follows was done, that it is over. */
export const CAUSE_OF: Partial<Readonly<Record<ComplaintEvent['type'], Cause>>> = { asked: 'complaint-asked', answered: 'complaint-answered', fulfilled: 'complaint-done', closed: 'complaint-closed' };
