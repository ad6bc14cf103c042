/** Thrown inside of this room only: what was read is no regular expression. */
export class InvalidPattern extends Error {
  override readonly name = 'InvalidPattern';
}

/** A place in a pattern, character by character. */
export class Cursor {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#characters = Array.from(pattern);
  }

  /** The character here or so many further on, undefined beyond the end. */
  peek(ahead = 0): string | undefined {
    return this.#characters[this.#at + ahead];
  }

  /** The character here, and go on. */
  take(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new InvalidPattern('the pattern ends too early');
    this.#at += 1;
    return character;
  }

  /** Go on where this text stands here. */
  skip(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (this.#characters[this.#at + index] !== text[index]) return false;
    this.#at += text.length;
    return true;
  }

  /** Go on; this text must stand here. */
  expect(text: string): void {
    if (!this.skip(text)) throw new InvalidPattern(`${text} is missing`);
  }

  /** The digits that stand here, perhaps none. */
  digits(): string {
    let digits = '';
    while (/^[0-9]$/.test(this.peek() ?? '')) digits += this.take();
    return digits;
  }
}
