import { SimpleKeyboard } from 'simple-keyboard';
import layout from 'simple-keyboard-layouts/build/layouts/chinese.js';
import { isFigure, isHan, LAYOUTS, writingFor, type Writing } from './keyboard-layouts.ts';
import 'simple-keyboard/build/css/index.css';
import './keyboard.css';

const WORDS = {
  zh: { name: '屏幕键盘', done: '收起', space: '空格', bksp: '删除', shift: '大写', to: { zh: '英', en: '中' } },
  en: { name: 'Keyboard on the screen', done: 'Done', space: 'Space', bksp: 'Delete', shift: 'Capitals', to: { zh: 'EN', en: '中' } },
};
/** What takes text: by keys of its own, or the segments of a date. */
const FIELD = 'input:not([type=checkbox], [type=radio], [type=file], [type=submit], [type=button], [type=hidden], [type=range], [readonly], [disabled]), textarea:not([readonly], [disabled]), [contenteditable=true]';
/** Its types leave out what characters a pinyin can be. */
const chinese = layout as typeof layout & { readonly layoutCandidates: Record<string, string> };
/** How many characters of one pinyin are offered at once. */
const OFFERED = 24;

/** A keyboard for machines that have none: it comes up under whatever field is touched, and writes there as keys would. */
export function attachKeyboard(page: Document): void {
  const words = WORDS[page.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
  const place = page.createElement('div');
  place.className = 'screen-keyboard';
  place.popover = 'manual';
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', words.name);
  const spelt = page.createElement('p');
  spelt.className = 'spelt';
  const keys = page.createElement('div');
  keys.className = 'keys';
  place.append(spelt, keys);
  page.body.append(place);

  let field: HTMLElement | null = null;
  let writing: Writing = 'zh';
  let capitals = false;

  const board = new SimpleKeyboard(keys, {
    layout: LAYOUTS, layoutName: 'zh', layoutCandidates: chinese.layoutCandidates, layoutCandidatesPageSize: OFFERED, theme: 'hg-theme-default kiosk-keys',
    display: { '{bksp}': words.bksp, '{space}': words.space, '{done}': words.done, '{shift}': words.shift, '{language}': words.to.zh },
    // The field keeps its focus and its caret while keys are touched.
    useButtonTag: true, preventMouseDownDefault: true, preventMouseUpDefault: true, useMouseEvents: false, newLineOnEnter: false,
    onChange: (text) => take(text),
    onKeyPress: (key) => press(key),
  });

  /** What was spelt, or the character chosen for it. */
  function take(text: string): void {
    if (writing === 'zh' && !isHan(text)) { spelt.textContent = text; return; }
    if (writing === 'zh') write(text.replaceAll(/[a-z]/gu, ''));
    clear();
  }
  function press(key: string): void {
    const spelling = spelt.textContent ?? '';
    if (key === '{bksp}') { if (spelling === '') page.execCommand('delete'); return; }
    if (key === '{done}') { write(spelling); field?.blur(); return; }
    if (key === '{language}') { write(spelling); show(writing === 'zh' ? 'en' : 'zh'); return; }
    if (key === '{shift}') { capitals = !capitals; show('en'); return; }
    if (writing === 'zh' && /^[a-z]$/u.test(key)) return;
    // In Chinese a space says that the letters were meant as they are.
    if (spelling !== '') write(spelling);
    if (key !== '{space}' || spelling === '') write(key === '{space}' ? ' ' : key);
    if (capitals && !isFigure(key)) { capitals = false; show('en'); }
    queueMicrotask(clear);
  }
  /** As if typed: the page hears of it, and what a field does not take stays out. */
  function write(text: string): void {
    if (text !== '') page.execCommand('insertText', false, text);
    clear();
  }
  function clear(): void {
    spelt.textContent = '';
    board.clearInput();
    board.candidateBox?.destroy();
  }
  function show(next: Writing): void {
    writing = next;
    board.setOptions({ layoutName: next === 'en' && capitals ? 'shift' : next, enableLayoutCandidates: next === 'zh', display: { ...board.options.display, '{language}': words.to[next === 'zh' ? 'zh' : 'en'] } });
  }

  const rise = (target: EventTarget | null) => {
    if (!(target instanceof HTMLElement) || !target.matches(FIELD)) return;
    field = target;
    capitals = false;
    clear();
    show(target.isContentEditable ? 'digits' : writingFor({ type: target.getAttribute('type') ?? 'text', inputMode: target.inputMode }, words === WORDS.zh));
    // Inside a dialog nothing outside of it can be touched; in front of everything stands only what is put there.
    (target.closest('dialog, [role=dialog], [role=alertdialog]') ?? page.body).append(place);
    if (!place.matches(':popover-open')) place.showPopover();
    page.documentElement.style.setProperty('--screen-keyboard', `${place.offsetHeight}px`);
    target.scrollIntoView({ block: 'center' });
  };
  page.addEventListener('focusin', ({ target }) => rise(target));
  // A page that was made with one field ready to be written in.
  rise(page.activeElement);
  page.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget.matches(FIELD)) return;
    field = null;
    place.hidePopover();
    page.documentElement.style.removeProperty('--screen-keyboard');
  });
}
