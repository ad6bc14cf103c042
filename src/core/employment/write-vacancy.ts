import type { Catalog } from '../catalog/catalog.ts';
import { findCode } from '../catalog/find-code.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';
import type { VacancyText } from './vacancy.ts';

/** A telephone number of the country: mobile, fixed with area code, or a service number. */
const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4}|\d{5,8})$/;
const MOST_PLACES = 9999;
const MOST_WAGE = 100_000_000;

/** The text without blanks around it, or at which fields something is missing or wrong (就业服务与就业管理规定 第十一条：招用人数、工作内容、劳动报酬等). */
export function wellWritten(catalog: Pick<Catalog, 'codes'>, region: string, written: VacancyText): VacancyText | Refusal {
  const text = { ...written, title: written.title.trim(), description: written.description.trim(), contact: { name: written.contact.name.trim(), phone: written.contact.phone.trim() } };
  const errors: { pointer: string; detail: Localized }[] = [];
  const need = (ok: boolean, pointer: string, zh: string, en: string): void => { if (!ok) errors.push({ pointer, detail: { zh, en } }); };
  const known = (list: string, code: string): boolean => {
    const found = findCode(catalog, list, code);
    return found !== undefined && (found.regions === undefined || found.regions.includes(region));
  };
  need(text.title.length >= 2, '/title', '请填写岗位名称，至少两个字', 'Name the post, in at least two characters');
  need(text.description.length >= 10, '/description', '请写明工作内容和要求，至少十个字', 'Say what there is to do and what is asked for, in at least ten characters');
  need(known('occupations', text.occupation), '/occupation', '请选一类工作', 'Choose a kind of work');
  need(known('districts', text.district), '/district', '请选工作地点所在的县区', 'Choose the district');
  need(text.wageFrom > 0 && text.wageFrom <= MOST_WAGE, '/wageFrom', '请填写最低月工资', 'Give the lowest monthly wage');
  need(text.wageTo > 0 && text.wageTo <= MOST_WAGE, '/wageTo', '请填写最高月工资', 'Give the highest monthly wage');
  need(text.places >= 1 && text.places <= MOST_PLACES, '/places', '请填写招聘人数', 'Give the number of posts');
  need(text.contact.name.length >= 2, '/contact/name', '请填写联系人', 'Name whoever is to be contacted');
  need(PHONE.test(text.contact.phone), '/contact/phone', '请填写能打通的电话，例如 0539-8012345', 'Give a telephone number, for example 0539-8012345');
  return errors.length === 0 ? text : { code: 'incomplete', detail: errors[0]!.detail, errors };
}
