import { edgeProfiles } from './edges.ts';
import { makeEnterprises, makeVacancies } from './enterprises.ts';
import { FEATURED } from './featured.ts';
import { livePerson, type World } from './history.ts';
import { matterProfiles } from './matters/matters.ts';
import type { DemoPeople, DemoPerson } from './person.ts';
import type { Profile } from './profile.ts';
import { CITIES, HOME, toldOf } from './places.ts';
import { randomFrom, type Random } from './random.ts';

const PEOPLE = 200;
/** People besides who are older and lately out of work: those of whom most can happen. */
const OLDER = 40;
const REASONS = ['mutual-by-employer', 'mutual-by-employer', 'contract-expired', 'contract-expired', 'layoff', 'dismissed-notice', 'resigned'];

/** Somebody with nothing special about them: two in three lately out of work, the others employed. */
function ordinary(random: Random): Profile {
  const age = random.int(22, 48);
  const months = random.int(3, Math.min(240, (age - 20) * 11));
  return lived(random, { age, months }, random.chance(0.67));
}

/** Somebody some years before the age of retirement who has lost the work. */
function older(random: Random): Profile {
  const sex = random.pick(['female', 'male'] as const);
  return lived(random, { sex, age: sex === 'female' ? random.int(42, 47) : random.int(52, 56), months: random.int(60, 240) }, true);
}

function lived(random: Random, profile: Pick<Profile, 'sex' | 'age'> & { readonly months: number }, out: boolean): Profile {
  const { months } = profile;
  return {
    ...profile,
    ...(out && { separation: { reason: random.pick(REASONS), daysAgo: random.int(2, 90) } }),
    story: out
      ? { zh: `近期离职，缴费${months}个月。`, en: `Left work lately, insured for ${months} months.` }
      : { zh: `在职，缴费${months}个月。`, en: `In work, insured for ${months} months.` },
  };
}

/**
 * About 400 people, 20 enterprises and their vacancies, none of them real. The same seed and day give the same result;
 * histories count back from `today` (`YYYY-MM-DD`). Those one should know come first and are `featured`. In another city than the one
 * at home the same stories are lived by other people, and nobody besides.
 */
export function generatePeople(homeSeed: string, today: string, region = HOME.code): DemoPeople {
  const city = CITIES.get(region);
  if (!city) throw new RangeError(`no people are told of in ${region}`);
  const seed = city === HOME ? homeSeed : `${homeSeed}/${region}`;
  // Each part draws from its own sequence: one more vacancy changes nobody's number.
  const { ordinary: enterprises, special: others } = makeEnterprises(randomFrom(`${seed}/enterprises`), today, city);
  const random = randomFrom(`${seed}/persons`);
  const special = [...FEATURED.map((profile) => ({ ...profile, featured: true })), ...edgeProfiles(today)];
  const rest = Array.from({ length: city === HOME ? Math.max(0, PEOPLE - special.length) : 0 }, () => ordinary(random));
  // The last come from a sequence of their own: they change nobody before them.
  const more = randomFrom(`${seed}/older`);
  const profiles = toldOf(city, [...special, ...rest, ...matterProfiles(today, region), ...Array.from({ length: city === HOME ? OLDER : 0 }, () => older(more))]);
  const names = new Set(profiles.flatMap(({ name }) => name ?? []));
  const world: World = { random, today, taken: new Set(), names, enterprises, special: others, city };
  return {
    persons: withNumbers(profiles.map((profile) => livePerson(world, profile))),
    enterprises: [...enterprises, ...others],
    vacancies: makeVacancies(randomFrom(`${seed}/vacancies`), today, enterprises),
  };
}

/** Whoever applies for somebody else has to know that number: a story names it by `{number of 姓名}`. */
function withNumbers(persons: readonly DemoPerson[]): readonly DemoPerson[] {
  const numbers = new Map(persons.map(({ name, idNumber }) => [name, idNumber]));
  const told = (text: string): string => text.replaceAll(/\{number of (.+?)\}/g, (_, name: string) => numbers.get(name) ?? name);
  return persons.map((person) => ({ ...person, story: { zh: told(person.story.zh), en: told(person.story.en) } }));
}
