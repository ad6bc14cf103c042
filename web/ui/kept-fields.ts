export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of the page: by what kind it is, what it is called and the how-manieth of that name it is; and, for a page that was left in the other language, by kind and place alone. */
export type Placed = { readonly control: Control; readonly key: string; readonly place: string };

/** What keeps itself, as a draft does, says so at its edge, and what must not be kept: what a caller says to prove who they are. */
const OWN = '[data-keeps-itself], [data-not-kept]';
/** The plain fields that stand behind a closed list and a date. */
const HIDDEN = '[data-testid="hidden-select-container"] select, [data-testid="hidden-dateinput-container"] input';
const NEVER: ReadonlySet<string> = new Set(['password', 'file', 'hidden', 'submit', 'button', 'search']);

export function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** The fields of the page that may be kept. Passwords, codes, files and what is looked for never are, nor which rows of a table were picked: another row may stand there afterwards. */
export function fieldsHere(): readonly Placed[] {
  const seen = new Map<string, number>();
  const nth = (name: string): string => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name} ${count}`;
  };
  return [...document.querySelectorAll<Control>('input, textarea, select')].filter(mayKeep).map((control) => {
    const kind = isTicked(control) ? `${control.type} ${control.value}` : control instanceof HTMLSelectElement ? `list ${[...control.options].map(({ value }) => value).join('|')}` : control.type;
    return { control, key: nth(`${isTicked(control) ? `${control.type} ${groupOf(control)} ${control.value}` : control.type} ${nameOf(control)}`), place: nth(kind) };
  });
}

/** The field behind a closed list or a date in which somebody is. */
export function hiddenAround(target: Element): readonly Element[] {
  return [...document.querySelectorAll(HIDDEN)].filter((hidden) => hostOf(hidden)?.contains(target));
}

/** What can be ticked where somebody has pressed: the one of a card, or all of its group. */
export function ticksAround(target: Element): readonly Element[] {
  return [...target.closest('[role=radiogroup], [role=group], fieldset, label')?.querySelectorAll('input[type=radio], input[type=checkbox]') ?? []];
}

/** As if a person had done it, so that the page takes notice. Tells whether it was another value before. */
export function fill(control: Control, { value, checked }: { readonly value: string; readonly checked?: boolean }): boolean {
  if (isTicked(control)) {
    if (control.checked === checked) return false;
    control.click();
    return true;
  }
  if (control.value === value) return false;
  const proto = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : control instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  return true;
}

function mayKeep(control: Control): boolean {
  return !NEVER.has(control.type) && !/one-time-code|password|cc-/u.test(control.getAttribute('autocomplete') ?? '') && !/code|otp|password/iu.test(control.name) && control.closest(OWN) === null && !(isTicked(control) && control.closest('table, [role=grid]') !== null);
}

/** What a field is called on the page: by its label, or the words that stand for one. */
function nameOf(control: Control): string {
  // What is seen of a list or a date names its value first, where it does, and its label last.
  const seen = control.matches(HIDDEN) ? hostOf(control)?.querySelector('button[aria-labelledby], [role=group][aria-labelledby]')?.getAttribute('aria-labelledby')?.split(' ').at(-1) : undefined;
  const by = (seen ?? control.getAttribute('aria-labelledby'))?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (by || control.getAttribute('aria-label') || control.labels?.[0]?.textContent || control.name || '').trim();
}

/** The list that a hidden field stands in, or the date that it stands behind. */
function hostOf(hidden: Element): Element | null | undefined {
  const box = hidden.closest('[data-testid]');
  return hidden instanceof HTMLSelectElement ? box?.parentElement : box?.previousElementSibling;
}

function groupOf(control: Control): string {
  const group = control.closest('[role=radiogroup], [role=group], fieldset');
  const by = group?.getAttribute('aria-labelledby')?.split(' ')[0];
  return (by === undefined ? group?.getAttribute('aria-label') : document.getElementById(by)?.textContent) ?? '';
}
