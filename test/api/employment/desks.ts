import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import type { VacancyBody } from '#channels/http/schemas/employment.ts';

const desks = new Map<string, Promise<Client>>();
/** The desk of an officer, signed in once: a code of the authenticator works once. */
export function deskOf(instance: Instance, number: string): Promise<Client> {
  const key = `${instance.url}/${number}`;
  const found = desks.get(key) ?? (async () => { const client = createClient(instance.url); await client.signInStaff(number); return client; })();
  desks.set(key, found);
  return found;
}

/** The operator of an enterprise of the demonstration. */
export async function operatorOf({ url, people }: Instance, at: number): Promise<Client> {
  const { creditCode, operator } = generateOperators(people.enterprises)[at]!;
  const client = createClient(url);
  await client.signInEnterprise(creditCode, operator);
  return client;
}

/** A vacancy that nothing is wrong with, with what differs. */
export function vacancy(change: Partial<VacancyBody> = {}): VacancyBody {
  return { title: '仓库管理员', description: '负责收货、上架和盘点，两班倒，缴纳五险。', occupation: 'logistics', district: '371302', wageFrom: 400_000, wageTo: 520_000, places: 2, contact: { name: '孙丽', phone: '0539-8012345' }, ...change };
}
