import type { Localized } from '#core/value.ts';
import { addMonths, addYears, monthStart } from './days.ts';
import { makeAccount, makeIdentityNumber, makePhone } from './numbers.ts';
import type { DemoEntry, Sex } from './person.ts';
import { HOME } from './places.ts';
import { randomFrom } from './random.ts';

/** A payment that was made before the demonstration began. `month`: `YYYY-MM-01`; in fen. */
export type PaidBefore = { readonly month: string; readonly amountFen: number };
/** Somebody to whom payments were made before: of a matter and a fund. `owed`: they were not due, and come back in instalments of so much from a day · `returned`: the bank has sent them back. */
export type DemoPayee = {
  readonly name: string; readonly number: string; readonly entries: readonly DemoEntry[]; readonly account: string; readonly service: string; readonly fund: string; readonly paid: readonly PaidBefore[];
  readonly came: { readonly kind: 'owed'; readonly everyFen: number; readonly first: string } | { readonly kind: 'returned'; readonly reason: string };
};

export const OVERPAID_STORY: Localized = {
  zh: '多领过三个月补贴，约定分期退还：第一期已退，第二期没有按时退。基金财务 0451、0452 看得到。',
  en: 'Was paid a subsidy for three months too long and pays it back in instalments: the first has come, the second is late. Treasurers 0451 and 0452 see it.',
};

const PEOPLE: readonly (readonly [name: string, sex: Sex, birthDate: string])[] = [['钮念慈', 'female', '1979-05-20'], ['衡中正', 'male', '1968-05-20']];

/** Two people of a city with payments behind them, counted back from `today`: one owes, one waits for what came back. They take part in nothing else. */
export function payeesOfBefore(homeSeed: string, today: string, region = HOME.code): readonly [DemoPayee, DemoPayee] {
  const random = randomFrom(`${homeSeed}/${region}/overpaid`);
  const taken = new Set<string>();
  const [owes, waits] = PEOPLE.map(([name, sex, birthDate]) => ({
    name, number: makeIdentityNumber(random, taken, birthDate, sex, region), account: makeAccount(random, '621700'),
    entries: [{ kind: 'contact', data: { phone: makePhone(random) }, from: addYears(today, -3), to: null }] satisfies readonly DemoEntry[],
  }));
  const month = (back: number): string => monthStart(addMonths(today, -back));
  return [
    { ...owes!, service: '2.6.2', fund: 'employment-subsidies', paid: [6, 5, 4].map((back) => ({ month: month(back), amountFen: 40_000 })), came: { kind: 'owed', everyFen: 30_000, first: addMonths(today, -2) } },
    { ...waits!, service: '1.6.16', fund: 'pension', paid: [{ month: month(1), amountFen: 86_000 }], came: { kind: 'returned', reason: 'account-closed' } },
  ];
}
