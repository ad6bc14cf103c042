import type { ComplaintHandInBody } from '../ui/api-types.ts';

/** In place of an office: none is named. */
export const ANYWHERE = 'anywhere';
export type AboutKind = ComplaintHandInBody['about']['kind'];
/** What stands in the form, shown or not. */
export type Filled = { readonly kind: ComplaintHandInBody['kind']; readonly about: AboutKind; readonly ref: string; readonly office: string; readonly window: string; readonly words: string; readonly phone: string };

/** Whether it is asked where it happened: an office that it is about is the place itself, and of a case it is known. */
export function asksWhere(about: AboutKind): boolean {
  return about !== 'office' && about !== 'case';
}

/** Whether it is asked at which counter. */
export function asksWindow({ about, office }: Pick<Filled, 'about' | 'office'>): boolean {
  return about === 'office' || (asksWhere(about) && office !== ANYWHERE);
}

/** What is sent: of the form what it shows, and nothing of what was filled in before something else was chosen. @param known whether they are signed in */
export function handInBody(filled: Filled, known: boolean): ComplaintHandInBody {
  const { kind, about, ref, office, window, words, phone } = filled;
  return {
    ...(known && { asMyself: true }), kind, text: words, phone: phone.normalize('NFKC'),
    about: { kind: about, ...(about !== 'other' && { ref: ref.normalize('NFKC').trim() }), ...(asksWhere(about) && office !== ANYWHERE && { office }), ...(asksWindow(filled) && window.trim() !== '' && { window: window.trim() }) },
  };
}
