import type { Node } from './cpsv-terms.ts';

/** An act and the article in it: 社会保险法 第四十五条（一）. */
const ARTICLE = /^([^；、，]+?) (第[〇零一二三四五六七八九十百千]+条.*)$/u;

/** The legal resources that are cited while a graph is written: each once, an article as a part of its act. */
export class Laws {
  readonly #found = new Map<string, Node>();
  readonly #iri: (text: string) => string;

  constructor(iri: (text: string) => string) {
    this.#iri = iri;
  }

  /** The identifier of what a text cites. */
  readonly cite = (text: string): string => {
    const id = this.#iri(text);
    const [, act] = ARTICLE.exec(text) ?? [];
    // Requirements are derived from it (CCCEV): a framework of reference as well as a legal resource.
    if (!this.#found.has(id)) this.#found.set(id, { id, type: ['eli:LegalResource', 'cv:ReferenceFramework'], title: { zh: text }, ...(act !== undefined && { partOf: this.cite(act) }) });
    return id;
  };

  nodes(): readonly Node[] {
    return [...this.#found.values()];
  }
}
