declare module 'dmn-moddle' {
  /** An element as moddle holds it: properties by their names, what it does not know under `$attrs`. */
  export type ModdleElement = { readonly $type: string; readonly [property: string]: unknown };

  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>, options?: { readonly nsMap?: Record<string, string> });
    fromXML(xml: string, options?: { readonly lax?: boolean }): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly { readonly message: string }[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean; readonly preamble?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties: Readonly<Record<string, unknown>>): ModdleElement;
  }
}

declare module 'saxen' {
  type Where = () => { readonly line: number; readonly column: number };

  export class Parser {
    constructor(options?: { readonly proxy?: boolean });
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag', handle: (name: string, attributes: () => Readonly<Record<string, string>>, decode: (text: string) => string, selfClosing: boolean, where: Where) => void): this;
    on(event: 'closeTag', handle: (name: string) => void): this;
    on(event: 'text', handle: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handle: (text: string) => void): this;
    on(event: 'error' | 'warn', handle: (error: Error, where: Where) => void): this;
    parse(text: string): void;
  }
}
