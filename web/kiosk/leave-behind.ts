import { kiosk as en } from './texts/en.ts';
import { kiosk as zh } from './texts/zh.ts';
import { ANSWER_MS, PATIENCE_MS } from './patience.ts';

/** On a page without the hall around it: after a while without a touch it is asked whether somebody is there; without an answer the first page comes, and what was typed is gone. */
export function leaveBehind(page: Document): void {
  const { asked } = page.documentElement.lang.startsWith('zh') ? zh : en;
  const leave = (): void => location.replace('/');
  let touched = Date.now();
  const dialog = page.createElement('dialog');
  dialog.className = 'still-there';
  dialog.setAttribute('aria-labelledby', 'still-there');
  const [title, text, seconds, acts] = [page.createElement('h2'), page.createElement('p'), page.createElement('p'), page.createElement('div')];
  title.id = 'still-there';
  [title.textContent, text.textContent, seconds.className, acts.className] = [asked.title, asked.text, 'seconds', 'acts'];
  acts.append(button(asked.stay, () => { touched = Date.now(); dialog.close(); dialog.remove(); }), button(asked.leave, leave));
  dialog.append(title, seconds, text, acts);
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) page.addEventListener(event, () => { if (!dialog.open) touched = Date.now(); }, { passive: true, capture: true });
  setInterval(() => {
    const left = PATIENCE_MS + ANSWER_MS - (Date.now() - touched);
    if (left <= 0) return leave();
    if (left > ANSWER_MS) return;
    seconds.textContent = asked.left_other.replace('{{count}}', String(Math.ceil(left / 1_000)));
    if (dialog.open) return;
    page.body.append(dialog);
    dialog.showModal();
  }, 1_000);

  function button(words: string, act: () => void): HTMLButtonElement {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = words;
    if (act === leave) made.className = 'second';
    made.addEventListener('click', act);
    return made;
  }
}
