import type { ModdleElement } from 'dmn-moddle';

/** The text of an attribute or a text element; undefined where there is none. */
export function textOf(element: ModdleElement | undefined, name: string): string | undefined {
  const value = element?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value.replaceAll('\r\n', '\n') : undefined;
}

/** The name of an element: its words with one space between, as expressions spell it. */
export function nameOf(element: ModdleElement | undefined): string {
  return spelled(textOf(element, 'name') ?? '');
}

/** A name with one space between its words. */
export function spelled(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** The element at a property. */
export function childOf(element: ModdleElement | undefined, name: string): ModdleElement | undefined {
  const value = element?.[name];
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
}

/** The elements at a property that may hold several. */
export function childrenOf(element: ModdleElement | undefined, name: string): readonly ModdleElement[] {
  const value = element?.[name];
  return Array.isArray(value) ? (value as readonly ModdleElement[]) : [];
}

/** The element without its type. */
export function kindOf(element: ModdleElement): string {
  return element.$type.replace(/^dmn:/, '');
}

/** An object without its undefined properties and empty lists: what a model does not say does not stand in it. */
export function compact<const T extends object>(properties: T): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as T;
}
