import { checkedText } from '../budget.ts';

/** A text that is put together piece by piece and may not become too long. */
export class GrowingText {
  #text = '';

  get text(): string {
    return this.#text;
  }

  add(piece: string): this {
    this.#text = checkedText(this.#text + piece);
    return this;
  }
}
