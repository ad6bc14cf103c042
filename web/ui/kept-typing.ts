import { actingHere } from './acting.ts';
import { fieldsHere, fill, hiddenAround, isTicked, ticksAround, type Control } from './kept-fields.ts';
import { visitHere } from './visit.ts';

type Field = { readonly key: string; readonly place: string; readonly value: string; readonly checked?: boolean };
/** What was left on a page, by whom and in which language; `places`: the fields that stood there; `step`: the form behind a button that was open. */
type Left = { readonly person: string; readonly language: string; readonly places: string; readonly step?: string; readonly fields: readonly Field[] };

/** How much of what was typed comes back: everything, all but files that have to be chosen again, or nothing was typed. */
export type Kept = 'all' | 'some' | 'none';

/** Under the prefix that a sign-out clears (unsaved.ts). */
const PREFIX = 'kuaiban.unsaved.typed.';
const touched = new WeakSet<Element>();
let person: string | undefined;
let kept: Kept = 'none';
let waiting: { readonly at: string; readonly left: Omit<Left, 'fields'> | undefined; fields: readonly Field[] } | undefined;
let told: () => void = () => undefined;

function storage(): Storage | undefined {
  try { return sessionStorage; } catch { return undefined; }
}

const here = () => PREFIX + location.pathname + location.search;
const language = () => document.documentElement.lang;
const isKiosk = () => document.documentElement.dataset['mode'] === 'kiosk';

/** Begins to notice what is typed. At a kiosk nothing is kept: the next one is somebody else. @param onBack called once something typed was put back */
export function keepTyping(onBack: () => void): void {
  if (isKiosk()) return;
  told = onBack;
  for (const event of ['input', 'change'] as const) document.addEventListener(event, ({ target }) => { if (target instanceof Element) touched.add(target); }, true);
  // A closed list and a date are not changed by their own hidden field: whoever goes into them may change them.
  document.addEventListener('focusin', ({ target }) => { if (target instanceof Element) for (const hidden of hiddenAround(target)) touched.add(hidden); }, true);
  // Nor is what is ticked always changed by itself: a press on its card is taken by the page.
  for (const event of ['click', 'keydown'] as const) document.addEventListener(event, ({ target }) => { if (target instanceof Element) for (const tick of ticksAround(target)) touched.add(tick); }, true);
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

/** Keeps what stands typed in the page, for whoever was signed in. What was emptied is kept as empty. */
export function keepNow(): void {
  if (person === undefined || isKiosk()) return;
  const all = fieldsHere();
  const typed = all.filter(({ control }) => touched.has(control) && !(control.type === 'radio' && isTicked(control) && !control.checked));
  if (typed.length === 0) return;
  // What stood on the page when it was over may be gone by the time somebody goes to sign in.
  const before = read(here())?.fields.filter(({ key }) => !typed.some((each) => each.key === key)) ?? [];
  const step = document.querySelector<HTMLElement>('[data-step]')?.dataset['step'] ?? read(here())?.step;
  const fields = typed.map(({ control, key, place }): Field => ({ key, place, value: control.value, ...(isTicked(control) && { checked: control.checked }) }));
  try {
    storage()?.setItem(here(), JSON.stringify({ person, language: language(), places: placesOf(all), ...(step !== undefined && { step }), fields: [...before, ...fields] } satisfies Left));
    if (fields.some(({ value, checked }) => checked ?? value !== '')) kept = document.querySelector('[data-files] > *') === null ? 'all' : 'some';
  } catch { /* Full, or forbidden: then nothing is said to be kept. */ }
}

/** How much of what was typed is kept until the next sign-in. */
export function keptTyping(): Kept {
  return kept;
}

/** Which form behind a button (its `data-step`) was open here when the sign-in ended with something typed in it: it is opened again, so that what was typed is seen and not only found by whoever presses the button anew. */
export function stepLeftOpen(): string | undefined {
  return waiting?.at === here() && waiting.fields.length > 0 ? waiting.left?.step : undefined;
}

function placesOf(fields: ReturnType<typeof fieldsHere>): string {
  return fields.map(({ place }) => place).join();
}

function read(key: string): Left | undefined {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null && 'fields' in found && 'places' in found ? (found as Left) : undefined;
  } catch { return undefined; }
}

/** Taken out of the store at the first look, so that a form which is handed in is not filled again the next time. */
function take(at: string): NonNullable<typeof waiting> {
  const left = read(at);
  storage()?.removeItem(at);
  return { at, left, fields: left !== undefined && left.person === person ? left.fields : [] };
}

/**
 * Fields may come one after the other: the one that a choice opens, those of a form behind a button. Each is filled when it comes, unless something was typed in it already.
 * On a page in the other language nothing is called as it was: there choices are found by their values, and words only once the page has the same fields as before.
 */
function putBack(): void {
  if (person === undefined) return;
  if (waiting?.at !== here()) waiting = take(here());
  const { left, fields } = waiting;
  if (!left || fields.length === 0) return;
  const all = fieldsHere();
  const sameWords = left.language === language(), samePlaces = left.places === placesOf(all);
  const filled = new Set<Field>();
  let any = false;
  for (const { control, key, place } of all) {
    const field = fields.find((each) => (sameWords ? each.key === key : each.place === place));
    if (!field || control.matches(':disabled') || !(sameWords || samePlaces || isChoice(control)) || !takes(control, field.value)) continue;
    filled.add(field);
    if (!touched.has(control) && fill(control, field)) any = true;
  }
  waiting.fields = waiting.fields.filter((each) => !filled.has(each));
  if (any) told();
}

/** Its own values tell which one it is; boxes to tick have none. */
function isChoice(control: Control): boolean {
  return control.type === 'radio' || control instanceof HTMLSelectElement;
}

function takes(control: Control, value: string): boolean {
  return !(control instanceof HTMLSelectElement) || [...control.options].some((each) => each.value === value);
}
