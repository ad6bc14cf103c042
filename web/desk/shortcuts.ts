import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const stored = 'kuaiban.desk.shortcuts';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try { return localStorage.getItem(stored) !== '0'; } catch { return true; }
}

/** Single keys can be switched off: who dictates to the computer would trigger them by speaking (WCAG 2.1.4). */
export function useShortcutsOn(): readonly [boolean, (on: boolean) => void] {
  const value = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => on);
  return [value, switchShortcuts];
}

function switchShortcuts(to: boolean): void {
  on = to;
  try { localStorage.setItem(stored, to ? '1' : '0'); } catch { /* it holds until the page closes */ }
  for (const listener of listeners) listener();
}

const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=spinbutton], [role=combobox], [role=listbox]';

/** Whether the key belongs to what is focused, and not to the page. */
export function belongsToField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

function pressesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary') !== null;
}

/**
 * Keys of the page: `key` as the browser names it, letters in lower case, arrows with Shift before them where it is held. Nothing happens while somebody types, while a dialog is
 * open, or together with Ctrl, Alt or the command key. Escape and ? work even where single keys are switched off.
 * What answers `false` leaves the key to the browser.
 */
export function useShortcuts(keys: Readonly<Record<string, (() => void | false) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (belongsToField(event.target) || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
    if (!on && key !== 'Escape' && key !== '?') return;
    const run = keys[key];
    if (run === undefined || (key === 'Enter' && pressesItself(event.target))) return;
    if (run() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
