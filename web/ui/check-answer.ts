import type { Answer, FieldType, Text } from './api-types.ts';

/** What is wrong with an answer before it is sent: `limit` in the unit of the field, fen and days as they are. */
export type Wrong =
  | { readonly key: 'required' }
  | { readonly key: 'tooSmall' | 'tooLarge' | 'tooLong'; readonly limit: number; readonly money?: true }
  | { readonly key: 'tooEarly' | 'tooLate'; readonly limit: string }
  | { readonly key: 'form'; readonly fault: Text };

/** What is wrong with an answer, or null. The server holds it against the same limits. */
export function checkAnswer(field: FieldType, value: Answer | undefined): Wrong | null {
  if (value === undefined || value === null || value === '') return { key: 'required' };
  if ((field.kind === 'integer' || field.kind === 'money') && typeof value === 'number') {
    const money = field.kind === 'money' && { money: true as const };
    if (field.min !== undefined && value < field.min) return { key: 'tooSmall', limit: field.min, ...money };
    if (field.max !== undefined && value > field.max) return { key: 'tooLarge', limit: field.max, ...money };
  }
  if (field.kind === 'date' && typeof value === 'string') {
    if (field.from !== undefined && value < field.from) return { key: 'tooEarly', limit: field.from };
    if (field.to !== undefined && value > field.to) return { key: 'tooLate', limit: field.to };
  }
  if (field.kind === 'text' && typeof value === 'string') {
    if (field.longest !== undefined && [...value].length > field.longest) return { key: 'tooLong', limit: field.longest };
    if (field.form && !hasForm(field.form, tidied(field, value))) return { key: 'form', fault: field.form.fault };
  }
  return null;
}

type Form = NonNullable<Extract<FieldType, { kind: 'text' }>['form']>;

function hasForm({ pattern, sum }: Form, text: string): boolean {
  if (!new RegExp(pattern).test(text)) return false;
  const total = sum?.weights.reduce((all, weight, at) => all + weight * sum.alphabet.indexOf(text.charAt(at)), 0);
  return total === undefined || sum?.checks.charAt(total % sum.checks.length) === text.at(-1);
}

/** An answer as it is sent: a number of a form as people copy it, with spaces, full-width digits or a small x, as it is meant; a text without blanks around it. */
export function tidied<Some extends Answer>(field: FieldType, value: Some): Some {
  if (field.kind !== 'text' || typeof value !== 'string') return value;
  return (field.form ? value.normalize('NFKC').replaceAll(/[\s\-\u200b\ufeff]/g, '').toUpperCase() : value.trim()) as Some;
}

/** Fen as yuan, `300,000`. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
}
