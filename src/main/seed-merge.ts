import { createMergeStore } from '#adapters/postgres/merges/merge-store.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { createLoginHash } from '#adapters/identity/login-hash.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { caseNumber } from '#core/cases/number.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { mergeOf } from '#core/merges/merge.ts';
import type { Platform } from './platform.ts';

/** A merge that waits to be confirmed, so that a newcomer finds one. Made once: its key follows from the region. */
export async function seedMerge({ pool, vault, keys, secretFields, now }: Pick<Platform, 'pool' | 'vault' | 'keys' | 'secretFields' | 'now'>, region: string, { kept, merged, officer }: { readonly kept: string; readonly merged: string; readonly officer: string }): Promise<void> {
  const merges = createMergeStore(pool, vault, secretFields, now, createLoginHash(createKeyedHash(keys, 'login')));
  const at = now();
  const record = { seq: 1, at, actor: `officer:${officer}`, event: { type: 'proposed' as const, key: idOf(sha256, `demo/merge/${region}`), kept, merged, reason: '2011 年入职时单位把号码填错一位，后来按正确的号码重新登记', proof: '户籍证明；原劳动合同和工资单上的姓名、出生日期一致', despite: [] } };
  await merges.propose({ merge: mergeOf({ region, number: caseNumber(region, dayOf(at), await merges.serial()) }, [record]), record, seen: {}, notices: [] });
}
