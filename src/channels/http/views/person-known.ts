import { readIdentityNumber } from '#core/register/identity-number.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { PersonKnown } from '../schemas/person-known.ts';

const SEX: Readonly<Record<'male' | 'female', Localized>> = { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } };
const OF_PERSON: Localized = { zh: '姓名和公民身份号码以公安机关登记的为准；出生日期和性别由号码得出（GB 11643）', en: 'Name and number as the public security organs keep them; date of birth and sex follow from the number (GB 11643)' };
const OF_ENTERPRISE: Localized = { zh: '名称和统一社会信用代码以登记机关登记的为准', en: 'Name and credit code as the registering body keeps them' };

/** Whose data somebody reads: the number of a person masked, that of an enterprise public. */
export function personKnown({ kind, name, number }: Pick<Subject, 'kind' | 'name' | 'number'>): PersonKnown {
  if (kind === 'enterprise') return { kind, name, number, source: OF_ENTERPRISE };
  const read = readIdentityNumber(number);
  return { kind, name, number: maskNumber(number), ...(!('fault' in read) && { birthDate: read.birthDate, sex: SEX[read.sex] }), source: OF_PERSON };
}
