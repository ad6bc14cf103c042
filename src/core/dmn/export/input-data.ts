import type { Catalog } from '../../catalog/catalog.ts';
import type { DataElement } from '../../catalog/element.ts';
import type { InputData, ItemDefinition } from '../model.ts';
import { branches, type Branch } from './branch.ts';
import { claims } from './claim.ts';
import { codeListType, itemType, unitOf } from './item-types.ts';
import type { Names } from './names.ts';
import { lines, said } from './words.ts';

/** What rules may read beside the data elements. */
const BESIDE: Readonly<Record<string, Pick<DataElement, 'zh' | 'en' | 'type'>>> = {
  contested: { zh: '本人对用到的某项数据有异议', en: 'The person disputes some of the data that is used', type: 'boolean' },
  'case.receivedOn': { zh: '收到申请的日期', en: 'Day the application came in', type: 'date' },
};

/** What a case brings: input data with their types, one for each first part of a dotted name. */
export function givenData(given: readonly string[], catalog: Catalog, names: Names): { readonly inputData: readonly InputData[]; readonly itemDefinitions: readonly ItemDefinition[] } {
  const declared = (name: string): Pick<DataElement, 'zh' | 'en' | 'type'> => catalog.elements.get(name) ?? BESIDE[name] ?? { zh: name, en: name, type: 'text' };
  const component = ({ name, of, parts }: Branch): ItemDefinition => {
    if (of === undefined) return { name, components: parts.map(component) };
    const element = declared(of);
    return { name, ...said(element, unitOf(element.type)), ...itemType(element.type, catalog.codes) };
  };
  const lists = [...new Set(given.flatMap((name) => {
    const { type } = declared(name);
    return typeof type === 'object' && 'code' in type ? [type.code] : [];
  }))];
  const claim = claims(lists);
  const inputs = branches(given).map((branch) => {
    const root = leafOf(branch);
    const { text: name, href } = names.given(root);
    const [own = name] = name.split('.', 1);
    const type = { ...component(branch), name: claim(`t${own.charAt(0).toUpperCase()}${own.slice(1)}`, `type_${own}`) };
    const description = branch.of === undefined ? lines('不知道的部分写 null', 'A part that nobody knows is null') : undefined;
    return { type, data: { id: href.slice(1), name: own, ...(description === undefined ? said(declared(root)) : { description }), variable: { name: own, typeRef: type.name } } };
  });
  return { inputData: inputs.map(({ data }) => data), itemDefinitions: [...lists.map((list) => codeListType(list, catalog)), ...inputs.map(({ type }) => type)] };
}

/** A name somewhere in a structure. */
function leafOf({ of, parts }: Branch): string {
  return of ?? parts.map(leafOf)[0] ?? '';
}
