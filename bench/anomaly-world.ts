import type { Found, Observation } from '#core/anomaly/observation.ts';

const MINUTE = 60_000, HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Midnight in China of the first day. */
export const START = Date.parse('2026-01-05T00:00:00+08:00');

/** Shares of a day's cases by hour in China: offices and employers by day, people in the evening, hardly anybody at night. */
const HOURS = [0.4, 0.2, 0.1, 0.1, 0.1, 0.2, 0.6, 1.5, 5, 10, 11, 8.5, 4, 6, 9, 9.5, 8.5, 6, 4, 3.8, 4, 3.5, 2.5, 1.5];
const SERVICES = [0.97, 0.99, 0.93, 0.88, 0.8, 0.95, 0.7, 0.98], SCENARIOS = [0.02, 0.9, 0.97, 0.5, 0.99, 0.1], CRITERIA = [0.99, 0.97, 0.9, 0.95, 0.6, 0.995, 0.85, 0.98, 1, 1];
const EMPLOYERS = 1_500, AGENTS = 60, OFFICES = 8, CLERKS = 24, CASES_A_DAY = 500;
/** Own devices of households, computers of libraries and villages that many use as their own, kiosks, counters; networks that many share (of a campus, of a carrier). */
const LISTS = [2, 8, 30, 120];
const HOUSEHOLDS = 30_000, LIBRARIES = 4, KIOSKS = 12, SHARED_NETWORKS = 25;

/** Chance from a seed (mulberry32): the same seed, the same city. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A fraud that is mixed in: what it adds, from when, and which alarms find it. */
export type Fraud = { readonly name: string; readonly from: number; readonly until: number; readonly adds: readonly Observation[]; readonly turns?: { readonly of: 'decided' | 'said' | 'met'; readonly key: string; readonly to: number }; readonly isFoundBy: (found: Found) => boolean };

type Chance = () => number;
const whole = (chance: Chance, below: number): number => Math.floor(chance() * below);
const pick = <T>(chance: Chance, all: readonly T[]): T => all[whole(chance, all.length)]!;
function poisson(chance: Chance, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * (chance() + chance() + chance() + chance() - 2) * Math.sqrt(3)));
  let [count, product] = [0, chance()];
  for (const limit = Math.exp(-mean); product > limit; count += 1) product *= chance();
  return count;
}
function timeOn(chance: Chance, day: number): number {
  let at = chance() * HOURS.reduce((sum, each) => sum + each, 0);
  const hour = HOURS.findIndex((each) => (at -= each) < 0);
  return day + Math.max(0, hour) * HOUR + chance() * HOUR;
}

/** What an honest case shows: who hands it in, what departments say, which criteria are met, what the rules conclude. */
function caseOf(chance: Chance, number: string, at: number, filer: { readonly employer?: string; readonly agent?: string }): Observation[] {
  const person = `p${number}`;
  const isAtOffice = filer.employer === undefined && chance() < 0.35;
  return [
    ...(filer.employer === undefined && filer.agent === undefined ? cameFrom(chance, person, isAtOffice).map((each) => ({ ...each, at, case: number }) as Observation) : []),
    ...(filer.employer === undefined ? [] : [{ kind: 'filed', class: 'employer', key: filer.employer, at, case: number } as const]),
    ...(filer.agent === undefined ? [] : [{ kind: 'filed', class: 'agent', key: filer.agent, at, case: number }, { kind: 'shared', class: 'agent', key: filer.agent, person, at, case: number }] as const),
    ...(isAtOffice ? [{ kind: 'filed', class: 'office', key: `o${whole(chance, OFFICES)}`, at, case: number }, { kind: 'filed', class: 'clerk', key: `c${whole(chance, CLERKS)}`, at, case: number }] as const : []),
    // One account in fifty is that of a household.
    ...(chance() < 0.3 ? [{ kind: 'shared', class: 'account', key: chance() < 0.02 ? `home${whole(chance, 400)}` : `own${number}`, person, at, case: number } as const] : []),
    ...SCENARIOS.flatMap((share, index) => (chance() < 0.4 ? [{ kind: 'said', key: `d${index}`, yes: chance() < share, at, case: number } as const] : [])),
    ...CRITERIA.flatMap((share, index) => (chance() < 0.3 ? [{ kind: 'met', key: `m${index}`, yes: chance() < share, at, case: number } as const] : [])),
    ...[whole(chance, SERVICES.length)].map((index) => ({ kind: 'decided', key: `s${index}`, yes: chance() < SERVICES[index]!, at, case: number }) as const),
  ];
}

/** From where an honest case comes: a counter, a kiosk, a computer of a library, or a household's own device in its own network or one that many share. */
function cameFrom(chance: Chance, person: string, isAtOffice: boolean): object[] {
  if (isAtOffice) return [{ kind: 'filed', class: 'terminal', key: `counter${whole(chance, CLERKS)}` }];
  if (chance() < 0.25) return [{ kind: 'filed', class: 'terminal', key: `kiosk${Math.floor(KIOSKS * chance() ** 2)}` }];
  const home = whole(chance, HOUSEHOLDS);
  const who = `h${home}-${whole(chance, 3)}`;
  const device = chance() < 0.01 ? `library${whole(chance, LIBRARIES)}` : `d${home}`;
  return [
    { kind: 'filed', class: 'device', key: device }, { kind: 'shared', class: 'device', key: device, person: device.startsWith('d') ? who : person },
    { kind: 'filed', class: 'network', key: chance() < 0.4 ? `shared${Math.floor(SHARED_NETWORKS * chance() ** 2)}` : `net${home}` },
    // What is sent goes home, or to where somebody works.
    ...(chance() < 0.3 ? [{ kind: 'shared', class: 'address', key: chance() < 0.05 ? `office${whole(chance, 300)}` : `home${home}`, person: who }] : []),
  ];
}

/** A city over so many days, in the order in which it happens. Staff is distributed by Zipf's law; an employer hires by its size, large ones by the sheet. */
export function honest(chance: Chance, days: number): Observation[] {
  const sizes = Array.from({ length: EMPLOYERS }, (_, rank) => Math.max(3, Math.round(4_000 / (rank + 1))));
  const sheetDay = sizes.map(() => whole(chance, 28));
  const all: Observation[] = [];
  let cases = 0;
  const add = (at: number, filer: Parameters<typeof caseOf>[3]): void => void all.push(...caseOf(chance, `n${(cases += 1)}`, at, filer));
  for (let index = 0; index < days; index += 1) {
    const day = START + index * DAY;
    const isWeekend = index % 7 > 4;
    const share = isWeekend ? 0.4 : 1;
    for (let left = poisson(chance, CASES_A_DAY * share); left > 0; left -= 1) add(timeOn(chance, day), chance() < 0.02 ? { agent: `a${whole(chance, AGENTS)}` } : {});
    for (const [rank, size] of sizes.entries()) {
      const employer = `e${rank}`;
      for (let left = poisson(chance, (size / 2_500) * share); left > 0; left -= 1) add(timeOn(chance, day), { employer });
      // Once a month what was hired for its plants comes in one sheet.
      if (size >= 100 && !isWeekend && index % 28 === sheetDay[rank]) {
        const at = day + (9 + chance() * 7) * HOUR;
        for (let left = poisson(chance, size * 0.02); left > 0; left -= 1) add(at + chance() * 10 * MINUTE, { employer });
      }
    }
  }
  return [...all, ...listsOf(chance, days)].toSorted((a, b) => a.at - b.at);
}

/** What lists of departments say otherwise than before: some daily, their days of very different size, and one a month. */
function listsOf(chance: Chance, days: number): Observation[] {
  return Array.from({ length: days }, (_, index) => index).flatMap((index) => {
    const at = START + index * DAY + 3 * HOUR;
    const quiet = index % 7 > 4 ? 0.2 : 1;
    return [...LISTS.map((mean, list): Observation => ({ kind: 'listed', key: `l${list}`, changed: poisson(chance, mean * quiet * (0.5 + chance())), at, case: '' })), ...(index % 28 === 27 ? [{ kind: 'listed', key: 'monthly', changed: poisson(chance, 300), at, case: '' } as const] : [])];
  });
}

/** One of each pattern of fraud, at chance moments after the watch knows the city. */
export function frauds(chance: Chance, from: number, days: number): Fraud[] {
  const begin = (): number => from + whole(chance, Math.max(1, days - 7)) * DAY;
  const many = (count: number, at: (index: number) => number, of: (index: number, at: number) => Observation[]): Observation[] => Array.from({ length: count }, (_, index) => of(index, at(index))).flat();
  const byKey = (detector: Found['detector'], key: string) => (found: Found): boolean => found.detector === detector && found.key === key;
  const [night, sheet, agent, account, trickle, slow] = [begin() + 25.5 * HOUR, begin() + 10 * HOUR, begin() + 9 * HOUR, begin() + 9 * HOUR, begin() + 9 * HOUR, begin() + 9 * HOUR];
  const scenario = `d${pick(chance, [0, 3, 5])}`, service = `s${pick(chance, [3, 4, 6])}`, rule = `m${pick(chance, [2, 3, 4, 6])}`;
  const [farm, quick, router, mail] = [begin() + 14 * HOUR, begin() + 20 * HOUR, begin() + 13 * HOUR, begin() + 9 * HOUR];
  const [rewritten, list] = [begin() + 4 * HOUR, whole(chance, LISTS.length)];
  const [turned, drifted, stuck] = [begin(), begin(), begin()];
  const employer = `e${500 + whole(chance, 900)}`;
  return [
    { name: 'employer, 40 hires at night', from: night, until: night + 2 * HOUR, adds: many(40, (index) => night + index * 2 * MINUTE, (index, at) => [{ kind: 'filed', class: 'employer', key: employer, at, case: `fn${index}` }]), isFoundBy: byKey('burst', employer) },
    { name: 'employer, 40 hires by day', from: sheet, until: sheet + 2 * HOUR, adds: many(40, (index) => sheet + index * 3 * MINUTE, (index, at) => [{ kind: 'filed', class: 'employer', key: 'fraud-day', at, case: `fs${index}` }]), isFoundBy: byKey('burst', 'fraud-day') },
    { name: 'one agent for 30 persons in a day', from: agent, until: agent + 8 * HOUR, adds: many(30, (index) => agent + index * 16 * MINUTE, (index, at) => [{ kind: 'filed', class: 'agent', key: 'fraud-agent', at, case: `fa${index}` }, { kind: 'shared', class: 'agent', key: 'fraud-agent', person: `fa${index}`, at, case: `fa${index}` }]), isFoundBy: (found) => found.key === 'fraud-agent' },
    { name: 'one account for 8 persons in a week', from: account, until: account + 7 * DAY, adds: many(8, (index) => account + index * 20 * HOUR, (index, at) => [{ kind: 'shared', class: 'account', key: 'fraud-account', person: `fp${index}`, at, case: `fp${index}` }]), isFoundBy: byKey('shared', 'fraud-account') },
    { name: 'one device for 12 persons in a week', from: farm, until: farm + 7 * DAY, adds: many(12, (index) => farm + index * 13 * HOUR, (index, at) => [{ kind: 'filed', class: 'device', key: 'fraud-farm', at, case: `fd${index}` }, { kind: 'shared', class: 'device', key: 'fraud-farm', person: `fd${index}`, at, case: `fd${index}` }]), isFoundBy: (found) => found.key === 'fraud-farm' },
    { name: 'one device, 20 cases in an hour for two persons', from: quick, until: quick + 2 * HOUR, adds: many(20, (index) => quick + index * 3 * MINUTE, (index, at) => [{ kind: 'filed', class: 'device', key: 'fraud-quick', at, case: `fq${index}` }, { kind: 'shared', class: 'device', key: 'fraud-quick', person: `fq${index % 2}`, at, case: `fq${index}` }]), isFoundBy: byKey('burst', 'fraud-quick') },
    { name: 'one network, 80 new devices in two hours', from: router, until: router + 2 * HOUR, adds: many(80, (index) => router + index * 1.5 * MINUTE, (index, at) => [{ kind: 'filed', class: 'network', key: 'fraud-router', at, case: `fr${index}` }, { kind: 'filed', class: 'device', key: `fr${index}`, at, case: `fr${index}` }, { kind: 'shared', class: 'device', key: `fr${index}`, person: `fr${index}`, at, case: `fr${index}` }]), isFoundBy: byKey('burst', 'fraud-router') },
    { name: 'one postal address for 15 persons in two weeks', from: mail, until: mail + 14 * DAY, adds: many(15, (index) => mail + index * 22 * HOUR, (index, at) => [{ kind: 'shared', class: 'address', key: 'fraud-mail', person: `fm${index}`, at, case: `fm${index}` }]), isFoundBy: byKey('shared', 'fraud-mail') },
    { name: 'slow trickle: one agent, 3 persons a day', from: trickle, until: trickle + 10 * DAY, adds: many(30, (index) => trickle + index * 8 * HOUR, (index, at) => [{ kind: 'filed', class: 'agent', key: 'fraud-trickle', at, case: `ft${index}` }, { kind: 'shared', class: 'agent', key: 'fraud-trickle', person: `ft${index}`, at, case: `ft${index}` }]), isFoundBy: (found) => found.key === 'fraud-trickle' },
    { name: 'slow trickle: one employer, 3 hires a day', from: slow, until: slow + 10 * DAY, adds: many(30, (index) => slow + index * 8 * HOUR, (index, at) => [{ kind: 'filed', class: 'employer', key: 'fraud-slow', at, case: `fl${index}` }]), isFoundBy: (found) => found.key === 'fraud-slow' },
    { name: 'department answers yes to everything', from: turned, until: turned + 3 * DAY, adds: [], turns: { of: 'said', key: scenario, to: 1 }, isFoundBy: byKey('department', scenario) },
    { name: 'a list says otherwise in ten times as many, at least 60', from: rewritten, until: rewritten + DAY, adds: [{ kind: 'listed', key: `l${list}`, changed: Math.max(60, LISTS[list]! * 10), at: rewritten, case: '' }], isFoundBy: byKey('list', `l${list}`) },
    { name: 'approvals drift to 98 %', from: drifted, until: drifted + 7 * DAY, adds: [], turns: { of: 'decided', key: service, to: 0.98 }, isFoundBy: byKey('approvals', service) },
    { name: 'a criterion is always met', from: stuck, until: stuck + 5 * DAY, adds: [], turns: { of: 'met', key: rule, to: 1 }, isFoundBy: byKey('rule', rule) },
  ];
}

/** The honest load with the frauds in it, in the order in which it happens. */
export function mixed(load: readonly Observation[], all: readonly Fraud[], chance: Chance): Observation[] {
  const turned = load.map((each) => {
    if (each.kind !== 'decided' && each.kind !== 'said' && each.kind !== 'met') return each;
    const fraud = all.find(({ turns, from, until }) => turns?.of === each.kind && turns.key === each.key && each.at >= from && each.at < until);
    return fraud?.turns ? { ...each, yes: chance() < fraud.turns.to } : each;
  });
  return [...turned, ...all.flatMap(({ adds }) => adds)].toSorted((a, b) => a.at - b.at);
}
