import type { Value } from '#core/value.ts';
import { addDays, addMonths, addYears, monthStart } from './days.ts';
import type { DemoEnterprise, DemoEntry, DemoPerson, Sex } from './person.ts';
import type { Profile } from './profile.ts';
import { randomFrom, type Random } from './random.ts';
import { makeName } from './names.ts';
import { makeAccount, makeIdentityNumber, makePhone } from './numbers.ts';
import { makeAddress, pickDistrict, type City, toldOf } from './places.ts';

/** Nobody had one of these issuer prefixes in mind: they name no real card. */
const BANKS = [['临沂示范银行', '621000'], ['沂蒙样例银行', '621001'], ['琅琊演示银行', '621002']] as const;

/** 90 % of the minimum wage in catalog/parameters/unemployment.yaml: what benefits that run already were granted with. */
const BENEFIT_FEN = 198_000;

export type World = {
  readonly random: Random;
  readonly today: string;
  readonly taken: Set<string>;
  /** Names that somebody has: those told of, and those drawn so far. Without it names may repeat. */
  readonly names?: Set<string>;
  readonly enterprises: readonly DemoEnterprise[];
  readonly city: City;
  /** Employers with a story of their own: nobody is drawn to them. */
  readonly special?: readonly DemoEnterprise[];
};

/** Everything the registers and departments hold about somebody of this profile. */
export function livePerson(world: World, profile: Profile): DemoPerson {
  const { random, today } = world;
  const sex: Sex = profile.sex ?? random.pick(['male', 'female'] as const);
  const birthDate = profile.birthDate ?? addDays(addYears(today, -(profile.age ?? workingAge(random, profile))), -random.int(10, 330));
  const name = profile.name ?? newName(world, sex, birthDate);
  const district = profile.district ?? pickDistrict(random, world.city);
  const phone = makePhone(random);
  const address = makeAddress(random, world.city, district);
  const [bankName, issuer] = random.pick(toldOf(world.city, BANKS));
  const kind = profile.account ?? 'active';
  const account = kind === 'none' ? undefined : makeAccount(random, issuer);
  return {
    idNumber: makeIdentityNumber(random, world.taken, birthDate, sex, profile.numberPrefix ?? world.city.code),
    name, sex, birthDate, phone, address, district,
    featured: profile.featured ?? false,
    story: { zh: profile.story.zh.replace('{account}', account ?? ''), en: profile.story.en.replace('{account}', account ?? '') },
    entries: [
      { kind: 'contact', data: { phone, address }, from: addYears(today, -2), to: null },
      ...(account && kind !== 'unregistered' ? [{ kind: 'account.socialCard', data: { bankName, account }, from: addYears(today, -random.int(1, 9)), to: null }] : []),
      ...residence(world, profile, district),
      ...working(world, profile, birthDate),
      ...unemployed(profile, today, account),
      ...earned(profile, today),
      ...(profile.entries ?? []).map(({ kind: of, data, daysAgo, endedDaysAgo }) => ({ kind: of, data, from: addDays(today, -daysAgo), to: endedDaysAgo === undefined ? null : addDays(today, -endedDaysAgo) })),
    ],
    departments: {
      publicSecurity: { name, birthDate, sex, alive: true, household: profile.elsewhere ? 'other-rural' : random.pick(['local-urban', 'local-rural']), ...profile.publicSecurity },
      civilAffairs: { lowIncome: false, zeroEmployment: false, ...profile.civilAffairs },
      disabledFederation: { certified: (profile.disabilityLevel ?? 0) > 0, level: profile.disabilityLevel ?? 0 },
      records: profile.records ?? {},
      bank: account ? { account, holder: kind === 'other-holder' ? '某某' : name, active: kind !== 'inactive', bankName, tail: account.slice(-4) } : null,
    },
  };
}

/** A name that nobody else has, so that people can be found by it. A further draw comes from a sequence of its own and changes nobody's number. */
function newName({ random, names }: World, sex: Sex, birthDate: string): string {
  const year = Number(birthDate.slice(0, 4));
  let name = makeName(random, sex, year);
  for (const again = randomFrom(`${name}/${birthDate}`); names?.has(name);) name = makeName(again, sex, year);
  names?.add(name);
  return name;
}

/** Old enough for the months insured, young enough not to retire. */
function workingAge(random: Random, profile: Profile): number {
  const youngest = Math.max(22, 19 + Math.ceil((profile.months ?? 0) / 12));
  return random.int(youngest, Math.max(youngest, 46));
}

function residence({ random, today }: World, profile: Profile, district: string): DemoEntry[] {
  const since = addDays(today, -random.int(400, 4000));
  return [{ kind: 'residence', data: { district: profile.elsewhere ? 'elsewhere' : district, since }, from: since, to: null }];
}

/** Employments with their insurance. Months insured end with the month of the separation, or last month. */
function working({ random, today, enterprises, special = [] }: World, profile: Profile, birthDate: string): DemoEntry[] {
  const months = profile.months === undefined ? random.int(1, 200) : profile.months;
  if (profile.separation === null || months === null) return [];
  const { separation } = profile;
  const end = separation && addDays(today, -separation.daysAgo);
  const lastPaidOn = addDays(monthStart(end ?? today), -1);
  const begin = addMonths(monthStart(addDays(lastPaidOn, 1)), -Math.max(months, 1));
  const earliest = addYears(birthDate, 16);
  const insuredSince = begin < earliest ? earliest : begin;
  const drawn = random.pick(enterprises);
  const employer = [...enterprises, ...special].find(({ name }) => name === profile.employer) ?? drawn;
  // A long working life had an earlier employer, so that "the latest" means something.
  const change = months > 40 ? addMonths(begin, Math.floor(months / 2)) : insuredSince;
  const job: Record<string, Value> = { employer: employer.creditCode, employerName: employer.name, position: profile.position ?? random.pick(['worker', 'worker', 'management']), wage: profile.wageFen ?? random.int(26, 95) * 10_000 };
  const earlier = random.pick(enterprises.filter((other) => other !== employer));
  const reason: Record<string, Value> = separation ? { separationReason: separation.reason } : {};
  return [
    ...(change > insuredSince ? [{
      kind: 'employment', data: { ...job, employer: earlier.creditCode, employerName: earlier.name, separationReason: 'resigned' }, from: insuredSince, to: change,
      endedBecause: { zh: '换了工作', en: 'Changed the employer' },
    }] : []),
    {
      kind: 'employment', data: { ...job, ...reason }, from: change > insuredSince ? change : insuredSince, to: end ?? null,
      ...(end && { endedBecause: { zh: '用人单位已报送减员', en: 'The employer has reported the end of the employment' } }),
    },
    ...(months === 0 ? [] : [{ kind: 'insurance.unemployment', data: { months: months + (profile.earlierMonths ?? 0), unusedMonths: profile.unusedMonths ?? 0, lastPaidOn }, from: insuredSince, to: null }]),
    { kind: 'insurance.pension', data: { months: Math.max(months, 1) + random.int(0, 12) }, from: insuredSince, to: null },
    { kind: 'cover.medical', data: { payer: 'employer' }, from: insuredSince, to: end ?? null, ...(end && { endedBecause: { zh: '劳动关系结束', en: 'The employment ended' } }) },
  ];
}

/** Registration, benefit and what comes with it, as earlier cases left them. */
function unemployed(profile: Profile, today: string, account: string | undefined): DemoEntry[] {
  const entries: DemoEntry[] = [];
  const registered = profile.registeredDays === undefined ? undefined : addDays(today, -profile.registeredDays);
  if (registered) entries.push({ kind: 'unemployment', data: {}, from: registered, to: null });
  if (profile.seeks && registered) entries.push({ kind: 'jobseeking', data: { occupation: profile.seeks.occupation, district: profile.seeks.district ?? profile.district ?? '371302' }, from: registered, to: null });
  if (profile.benefit) {
    const { months, passed, drawn, ended } = profile.benefit;
    // Benefit runs from the day of the registration; its payments are due on the first of each month after that one, and it holds to the end of the last.
    const from = registered ?? addMonths(monthStart(today), -passed);
    const to = drawn === undefined ? addMonths(monthStart(from), months + 1) : addDays(addMonths(monthStart(from), drawn), 9);
    // A benefit that runs was granted on all that was contributed; one that is over, on what was before the employments told here.
    const countedMonths = ended ? profile.earlierMonths ?? profile.months ?? 0 : profile.months ?? 0;
    const until = { from, to, ...(ended && { endedBecause: ended }) };
    entries.push(
      { kind: 'benefit.unemployment', data: { months, monthly: BENEFIT_FEN, account: account ?? '', countedMonths }, ...until },
      { kind: 'cover.medical', data: { payer: 'unemployment-fund' }, ...until },
      { kind: 'benefit.price', data: {}, ...until },
    );
  }
  if (profile.hardship) entries.push({ kind: 'hardship', data: { class: profile.hardship }, from: addMonths(today, -5), to: null });
  if (profile.pensionSinceDays !== undefined) entries.push({ kind: 'pension', data: {}, from: addDays(today, -profile.pensionSinceDays), to: null });
  return entries;
}

function earned(profile: Profile, today: string): DemoEntry[] {
  const entries: DemoEntry[] = (profile.certificates ?? []).map(({ occupation, level, daysAgo }) => {
    const issuedOn = addDays(today, -daysAgo);
    return { kind: 'certificate.skill', data: { occupation, level, issuedOn }, from: issuedOn, to: null };
  });
  if (profile.landLostDays !== undefined) {
    const since = addDays(today, -profile.landLostDays);
    entries.push({ kind: 'land.lost', data: { since }, from: since, to: null });
  }
  if (profile.graduatedDays !== undefined) {
    const graduatedOn = addDays(today, -profile.graduatedDays);
    entries.push({ kind: 'education.graduation', data: { graduatedOn }, from: graduatedOn, to: null });
  }
  return entries;
}
