/** Text that is HTML already and goes into a page as it is. */
export type Html = { readonly html: string };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

type Part = string | number | Html | null | false | readonly Part[];

const render = (part: Part): string => {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(render).join('');
};

/** HTML from a template: every value is escaped unless it is HTML itself; null and false are nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((all, text, at) => all + render(parts[at - 1] ?? null) + text) };
}

export const NOTHING: Html = { html: '' };
