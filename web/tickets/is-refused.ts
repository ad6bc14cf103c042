import { problemOf } from '../ui/request.ts';

/** Whether it is certain that nothing was done. Where no answer came, or a fault in between answered, it may have been. */
export function isRefused(error: unknown): boolean {
  const { status } = problemOf(error);
  return status >= 400 && status < 500;
}
