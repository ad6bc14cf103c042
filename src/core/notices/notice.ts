import type { MessageClass, MessageTemplate } from '../catalog/message-template.ts';
import { fillPlaces } from '../catalog/template.ts';
import type { Hash } from '../id.ts';
import { idOf } from '../id.ts';
import type { Localized } from '../value.ts';
import type { Cause } from './causes.ts';

/** What one person or enterprise is told: written with what it tells of, in the same transaction. `item` where it is about one only. */
export type Notice = {
  readonly id: string; readonly person: string; readonly cause: Cause; readonly class: MessageClass; /** `null` where it is about none. */ readonly case: string | null; readonly item: number | null;
  readonly title: Localized; readonly text: Localized; readonly short: Localized; readonly at: string;
  /** The spreadsheet that it is about. With a case: of one of its rows, and it stands behind the message about the sheet. */
  readonly sheet?: string;
};

/** What has happened, with what fills the places of its texts. `key` sets it apart from everything else that happens: told again it is the same notice. */
export type Happening = { readonly cause: Cause; readonly key: string; readonly case: string | null; readonly item: number | null; readonly at: string; readonly places: Readonly<Record<string, Localized>> };

/** The notices that templates make of a happening, one for each template and recipient. @param recipients who stands for whom; one who is left out is told nothing */
export function noticesOf(templates: ReadonlyMap<string, MessageTemplate>, { cause, key, places, ...where }: Happening, recipients: Partial<Readonly<Record<MessageTemplate['to'][number], string | readonly string[]>>>, city: Localized, hash: Hash): Notice[] {
  return [...templates].filter(([, { on }]) => on === cause).flatMap(([name, template]) => [...new Set(template.to.flatMap((who) => recipients[who] ?? []))].map((person) => {
    const fill = (place: string): Localized => places[place] ?? { zh: '', en: '' };
    return {
      ...where, id: idOf(hash, `notice/${key}/${name}/${person}`), person, cause, class: template.class,
      title: fillPlaces(template.title, fill), text: fillPlaces(template.text, fill), short: fillPlaces(template.short, () => city),
    };
  }));
}

/** Names one after another. */
export function listed(names: readonly Localized[]): Localized {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** The same in both languages: a number, a day. */
export function same(text: string | number): Localized {
  return { zh: String(text), en: String(text) };
}
