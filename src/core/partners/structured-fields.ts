/**
 * The part of Structured Fields (RFC 8941) that `Signature-Input` and `Signature` need:
 * a dictionary of inner lists of strings with parameters, and a dictionary of byte sequences.
 * Anything else in them is malformed.
 */
export type Bare = string | number | true;
export type Params = ReadonlyMap<string, Bare>;
export type Component = { readonly name: string; readonly params: Params };
export type SignatureInput = { readonly components: readonly Component[]; readonly params: Params };

type Reader = { text: string; at: number };

const malformed = (reader: Reader): SyntaxError => new SyntaxError(`malformed structured field at ${reader.at}`);

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function expect(reader: Reader, pattern: RegExp): string {
  const found = take(reader, pattern);
  if (found === undefined) throw malformed(reader);
  return found;
}

const KEY = /[a-z*][a-z0-9_.*-]*/y;
const STRING = /"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"/y;
const INTEGER = /-?[0-9]{1,15}/y;
const BYTES = /:[A-Za-z0-9+/]*={0,2}:/y;
const COMMA = /[ \t]*,[ \t]*/y;

const unquote = (text: string): string => text.slice(1, -1).replace(/\\(["\\])/g, '$1');
const quote = (text: string): string => `"${text.replace(/(["\\])/g, '\\$1')}"`;

function readParams(reader: Reader): Params {
  const params = new Map<string, Bare>();
  while (take(reader, /; */y) !== undefined) {
    const key = expect(reader, KEY);
    if (params.has(key)) throw malformed(reader);
    params.set(key, readParam(reader));
  }
  return params;
}

function readParam(reader: Reader): Bare {
  if (take(reader, /=/y) === undefined) return true;
  const text = take(reader, STRING);
  return text === undefined ? Number(expect(reader, INTEGER)) : unquote(text);
}

function readInnerList(reader: Reader): SignatureInput {
  const components: Component[] = [];
  expect(reader, /\( */y);
  while (take(reader, /\)/y) === undefined) {
    components.push({ name: unquote(expect(reader, STRING)), params: readParams(reader) });
    if (take(reader, / +/y) === undefined && reader.text[reader.at] !== ')') throw malformed(reader);
  }
  return { components, params: readParams(reader) };
}

function readDictionary<T>(text: string, readValue: (reader: Reader) => T): ReadonlyMap<string, T> {
  const reader: Reader = { text: text.trim(), at: 0 };
  const members = new Map<string, T>();
  do {
    const key = expect(reader, KEY);
    if (members.has(key)) throw malformed(reader);
    expect(reader, /=/y);
    members.set(key, readValue(reader));
  } while (take(reader, COMMA) !== undefined);
  if (reader.at !== reader.text.length) throw malformed(reader);
  return members;
}

/** `label=("a" "b";req);created=1` → components and parameters by label. Throws SyntaxError. */
export const parseSignatureInput = (text: string): ReadonlyMap<string, SignatureInput> => readDictionary(text, readInnerList);

/** `label=:base64:` → base64 by label. Throws SyntaxError. */
export const parseByteSequences = (text: string): ReadonlyMap<string, string> =>
  readDictionary(text, (reader) => expect(reader, BYTES).slice(1, -1));

const formatParams = (params: Params): string =>
  [...params].map(([key, value]) => `;${key}${value === true ? '' : `=${typeof value === 'number' ? value : quote(value)}`}`).join('');

/** `"name";param=value`, as it stands in the list of what a signature covers. */
export const formatComponent = (component: Component): string => quote(component.name) + formatParams(component.params);

/** The inner list with its parameters: value of a member of `Signature-Input`. */
export const formatSignatureInput = (input: SignatureInput): string =>
  `(${input.components.map(formatComponent).join(' ')})${formatParams(input.params)}`;
