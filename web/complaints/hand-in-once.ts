import type { ComplaintHandInBody, ComplaintReceipt } from '../ui/api-types.ts';
import { problemOf } from '../ui/request.ts';

/** Number and code of what was handed in. `earlier`: what is on file is not what was sent last but this, which was received before, though its answer was lost; the last was not handed in. */
export type HandedInOnce = { readonly receipt: ComplaintReceipt; readonly earlier?: ComplaintHandInBody };

/**
 * Hand in under one key, so that it is one however often it is sent. Where something else is on file under it, that is one of those that were sent before: sent again as it was, it answers with its number.
 * @param before what was sent under the key before and may have been received @throws Failure
 */
export async function handInOnce(put: (body: ComplaintHandInBody) => Promise<ComplaintReceipt>, body: ComplaintHandInBody, before: readonly ComplaintHandInBody[]): Promise<HandedInOnce> {
  try {
    return { receipt: await put(body) };
  } catch (error) {
    if (!isReused(error)) throw error;
    for (const earlier of before) {
      const receipt = await put(earlier).catch((again: unknown) => { if (isReused(again)) return undefined; throw again; });
      if (receipt) return { receipt, earlier };
    }
    throw error;
  }
}

/** Whether what was sent may be on file though its sender was told of a fault: nobody answered, or not as they should. */
export function mayBeReceived(error: unknown): boolean {
  const { status } = problemOf(error);
  return status === 0 || status >= 500;
}

function isReused(error: unknown): boolean {
  return problemOf(error).code === 'key-reused';
}
