import type { Context } from '../context.ts';
import type { OfflineStore } from '../ports/offline.ts';

/** So long after it was settled nobody comes with the slip any more; what is in doubt is kept until it was dealt with. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Forget what people said in what was settled long ago (个人信息保护法 第四十七条: 处理目的已实现). */
export async function forgetSettled({ context, offline }: { readonly context: Pick<Context, 'now'>; readonly offline: Pick<OfflineStore, 'forget'> }): Promise<void> {
  await offline.forget(new Date(Date.parse(context.now()) - KEPT_DAYS * DAY_MS).toISOString());
}
