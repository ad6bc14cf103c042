import { formatComponent, formatSignatureInput, parseByteSequences } from './structured-fields.ts';
import type { Component, SignatureInput } from './structured-fields.ts';

/** What a signature can cover. Header names are in lower case; `authority` is the Host as the client meant it. */
export type Message = {
  readonly method?: string;
  readonly path?: string;
  readonly authority?: string;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The request that a response answers: source of the components marked `;req`. */
  readonly request?: Message;
};

const DERIVED: Readonly<Record<string, (message: Message) => string | undefined>> = {
  '@method': (message) => message.method,
  '@path': (message) => message.path,
  '@authority': (message) => message.authority?.toLowerCase(),
  '@status': (message) => message.status?.toString(),
};

function valueOf(component: Component, message: Message): string {
  const { req, key, ...unknown } = Object.fromEntries(component.params);
  const source = req === true ? message.request : message;
  const value = component.name.startsWith('@') ? DERIVED[component.name]?.(source ?? { headers: {} }) : source?.headers[component.name];
  if (value === undefined || Object.keys(unknown).length > 0) throw new SyntaxError(`component ${formatComponent(component)} is not there`);
  if (key === undefined) return value.trim();
  const member = component.name === 'signature' ? parseByteSequences(value).get(String(key)) : undefined;
  if (member === undefined) throw new SyntaxError(`component ${formatComponent(component)} has no such member`);
  return `:${member}:`;
}

/** The text that is signed (RFC 9421 section 2.5). Throws SyntaxError when a covered component is missing or named twice. */
export function signatureBase(input: SignatureInput, message: Message): string {
  const names = input.components.map(formatComponent);
  if (new Set(names).size !== names.length) throw new SyntaxError('a component is covered twice');
  const lines = input.components.map((component, index) => `${names[index]}: ${valueOf(component, message)}`);
  return [...lines, `"@signature-params": ${formatSignatureInput(input)}`].join('\n');
}
