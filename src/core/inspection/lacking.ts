import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';

/** What others read takes some words. */
export const WORDS = 10;

/** A refusal of a command that lacks something, with what is wrong at each field. */
export function lacking(detail: Localized, pointers: readonly string[]): Refusal {
  return { code: 'incomplete', detail, errors: pointers.map((pointer) => ({ pointer, detail })) };
}

/** What speaks against a text that is too short to say anything. */
export function unsaid(pointer: string, text: string): Refusal | undefined {
  return text.trim().length >= WORDS ? undefined : lacking({ zh: `请至少用 ${WORDS} 个字写明`, en: `Say it in at least ${WORDS} characters` }, [pointer]);
}
