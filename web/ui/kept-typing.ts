import { actingHere } from './acting.ts';
import { visitHere } from './visit.ts';

/** One field as it was left: found again by what kind it is and what it is called, and the how-manieth of that name it is. */
type Field = { readonly key: string; readonly value: string; readonly checked?: boolean };
type Left = { readonly person: string; readonly fields: readonly Field[] };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How much of what was typed comes back: everything, all but files that have to be chosen again, or nothing was typed. */
export type Kept = 'all' | 'some' | 'none';

/** Under the prefix that a sign-out clears (unsaved.ts). */
const PREFIX = 'kuaiban.unsaved.typed.';
/** What keeps itself, as a draft does, says so at its edge. */
const OWN = '[data-keeps-itself]';
/** The plain fields that stand behind a closed list and a date. */
const HIDDEN = '[data-testid="hidden-select-container"] select, [data-testid="hidden-dateinput-container"] input';
const touched = new WeakSet<Element>();
let person: string | undefined;
let kept: Kept = 'none';
let waiting: { readonly at: string; readonly fields: Map<string, Field> } | undefined;
let told: () => void = () => undefined;

function storage(): Storage | undefined {
  try { return sessionStorage; } catch { return undefined; }
}

const here = () => PREFIX + location.pathname + location.search;

/** Begins to notice what is typed. At a kiosk nothing is kept: the next one is somebody else. @param onBack called once something typed was put back */
export function keepTyping(onBack: () => void): void {
  if (document.documentElement.dataset['mode'] === 'kiosk') return;
  told = onBack;
  for (const event of ['input', 'change'] as const) document.addEventListener(event, ({ target }) => { if (target instanceof Element) touched.add(target); }, true);
  // A closed list and a date are not changed by their own hidden field: whoever goes into them may change them.
  document.addEventListener('focusin', ({ target }) => {
    for (const hidden of document.querySelectorAll(HIDDEN)) if (target instanceof Element && hostOf(hidden)?.contains(target)) touched.add(hidden);
  }, true);
  // Whoever goes to sign in leaves the page; what they have typed since it was over goes along.
  document.addEventListener('click', ({ target }) => { if (target instanceof Element && target.closest('a[href^="/auth/sign-in"]')) keepNow(); }, true);
  new MutationObserver(putBack).observe(document.body, { childList: true, subtree: true });
}

/** Who is signed in here: what they had typed on this page before their sign-in ended is put back; what somebody else had typed is forgotten. */
export function typingOf(id: string): void {
  person = [id, actingHere(), visitHere()].join('/');
  const store = storage();
  for (const key of Object.keys(store ?? {})) if (key.startsWith(PREFIX) && read(key)?.person !== person) store?.removeItem(key);
  putBack();
}

/** Whether somebody was signed in since this page was opened. */
export function somebodyWasHere(): boolean {
  return person !== undefined;
}

/** Keeps what stands typed in the page, for whoever was signed in. */
export function keepNow(): void {
  if (person === undefined || document.documentElement.dataset['mode'] === 'kiosk') return;
  const typed = controls().filter(([control]) => touched.has(control));
  if (typed.length === 0) return;
  const fields = typed.flatMap(([control, key]): Field[] => (isTicked(control) ? [{ key, value: control.value, checked: control.checked }] : control.value === '' ? [] : [{ key, value: control.value }]));
  kept = document.querySelector('[data-files] > *') === null ? 'all' : 'some';
  try { storage()?.setItem(here(), JSON.stringify({ person, fields } satisfies Left)); } catch { kept = 'none'; }
}

/** How much of what was typed is kept until the next sign-in. */
export function keptTyping(): Kept {
  return kept;
}

function read(key: string): Left | undefined {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null && 'fields' in found ? (found as Left) : undefined;
  } catch { return undefined; }
}

/** Fields may come one after the other: the one that a choice opens, those of a form behind a button. Each is filled when it comes, unless something was typed in it already. */
function putBack(): void {
  if (person === undefined) return;
  const at = here();
  if (waiting?.at !== at) {
    const left = read(at);
    waiting = { at, fields: new Map(left?.person === person ? left.fields.map((each) => [each.key, each]) : []) };
  }
  const { fields } = waiting;
  if (fields.size === 0) return;
  let any = false;
  for (const [control, key] of controls()) {
    const field = fields.get(key);
    if (!field || control.matches(':disabled') || (control instanceof HTMLSelectElement && ![...control.options].some((each) => each.value === field.value))) continue;
    fields.delete(key);
    if (!touched.has(control) && fill(control, field)) any = true;
  }
  if (fields.size === 0) storage()?.removeItem(at);
  if (any) told();
}

/** As if a person had done it, so that the page takes notice. Tells whether it was another value before. */
function fill(control: Control, { value, checked }: Field): boolean {
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

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** The fields of the page that may be kept, each with its key. Passwords, codes and files never are. */
function controls(): [Control, string][] {
  const seen = new Map<string, number>();
  return [...document.querySelectorAll<Control>('input, textarea, select')].filter(mayKeep).map((control) => {
    const name = `${isTicked(control) ? `${control.type} ${groupOf(control)} ${control.value}` : control.type} ${nameOf(control)}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return [control, `${name} ${count}`];
  });
}

function mayKeep(control: Control): boolean {
  return !['password', 'file', 'hidden', 'submit', 'button'].includes(control.type) && !/one-time-code|password|cc-/u.test(control.getAttribute('autocomplete') ?? '') && !/code|otp|password/iu.test(control.name) && control.closest(OWN) === null;
}

/** What a field is called on the page: by its label, or the words that stand for one. */
function nameOf(control: Control): string {
  if (control.matches(HIDDEN)) return [...hostOf(control)?.querySelectorAll('label') ?? []].find((label) => !label.contains(control))?.textContent ?? control.name;
  const by = control.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (by || control.getAttribute('aria-label') || control.labels?.[0]?.textContent || control.name || '').trim();
}

/** The list or date that a hidden field stands behind. */
function hostOf(hidden: Element): Element | null | undefined {
  const box = hidden.closest('[data-testid]');
  return [box?.parentElement, box?.previousElementSibling].find((each) => each?.querySelector(':scope > label'));
}

function groupOf(control: Control): string {
  const group = control.closest('[role=radiogroup], [role=group], fieldset');
  const by = group?.getAttribute('aria-labelledby')?.split(' ')[0];
  return (by === undefined ? group?.getAttribute('aria-label') : document.getElementById(by)?.textContent) ?? '';
}
