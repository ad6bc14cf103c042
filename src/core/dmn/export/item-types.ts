import { allowedValues } from '../../catalog/allowed-values.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ElementType } from '../../catalog/element.ts';
import type { ItemDefinition } from '../model.ts';
import { said } from './words.ts';

/** The type of FEEL that holds the values of a type of the catalogue; undefined for a list of codes. */
export function feelType(type: ElementType): string | undefined {
  if (type === 'text') return 'string';
  if (typeof type === 'string') return type;
  if ('code' in type) return type.many === true ? undefined : 'string';
  return 'number';
}

/** What a value is counted in, as its description says. */
export function unitOf(type: ElementType): string | undefined {
  if (typeof type === 'string' || 'code' in type) return undefined;
  const unit = 'money' in type ? '分 / fen' : type.integer;
  return `整数，单位 / whole number of: ${unit}`;
}

/** The type of something given: a code list by its name, a number with the values that it allows. */
export function itemType(type: ElementType, codes: Catalog['codes']): Pick<ItemDefinition, 'typeRef' | 'isCollection' | 'allowedValues'> {
  if (typeof type === 'object' && 'code' in type) return { typeRef: type.code, ...(type.many === true && { isCollection: true }) };
  const allowed = allowedValues(type, codes);
  return { typeRef: feelType(type), ...(allowed !== undefined && { allowedValues: allowed }) };
}

/** A code list as a type: its codes are the allowed values, its description tells what they mean. */
export function codeListType(name: string, { codes }: Catalog): ItemDefinition {
  const list = codes.get(name);
  const meanings = Object.entries(list?.codes ?? {}).map(([code, { zh, en }]) => `${code}: ${zh} / ${en}`);
  return { name, ...(list && said(list, ...meanings)), typeRef: 'string', allowedValues: allowedValues({ code: name }, codes) ?? 'null' };
}
