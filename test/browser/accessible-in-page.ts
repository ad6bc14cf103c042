// For a page to evaluate.

/**
 * How a page is built, without what it says: each element with its roles, states and classes, what its references lead to, whether it has words, and how large the window is.
 * Names that are heard (aria-label) count as they are, because landmarks have to differ in them; digits in them do not.
 */
export const STRUCTURE = String.raw`(() => {
  const REFERS = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-errormessage', 'aria-details', 'headers', 'list', 'form']);
  const AS_IT_IS = new Set(['style', 'class', 'role', 'type', 'lang', 'tabindex', 'autocomplete']);
  const all = [...document.querySelectorAll('*')];
  // The last one has the place: an identity that is there twice shows.
  const places = new Map(all.map((each, place) => [each.id, place]));
  const attribute = ({ name, value }) => {
    if (REFERS.has(name)) return name + '=' + value.split(/\s+/u).map((id) => places.get(id) ?? '?').join();
    if (name === 'id') return 'id=' + places.get(value);
    if (AS_IT_IS.has(name)) return name + '=' + value;
    if (/^(?:aria|data)-/u.test(name)) return name + '=' + value.replaceAll(/\d+/gu, '0');
    return name + (value.trim() === '' ? '' : '=*');
  };
  return [innerWidth, innerHeight, ...['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', 'print'].map((kind) => matchMedia(kind).matches), document.title.trim() === ''].join() + all.map((each) => {
    const words = [...each.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue.trim() !== '');
    const state = each instanceof HTMLInputElement ? [each.checked, each.disabled, each.value === ''].join() : '';
    return [each.tagName, each.childElementCount, words, state, each === document.activeElement, ...[...each.attributes].map(attribute).toSorted()].join(' ');
  }).join('\n');
})()`;

/**
 * Sentences in Chinese on a page in another language that are not marked as Chinese (WCAG 2.2, 3.1.2): read aloud by the voice of the other they are noise. A name is a name in every
 * language; what has a Chinese mark of punctuation is none. What somebody types is their own, in whichever language.
 */
export const FOREIGN = String.raw`(() => {
  if (document.documentElement.lang.startsWith('zh')) return [];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!/\p{Script=Han}/u.test(nodeValue) || !/[\u3001\u3002\u300a\uff0c\uff1b\uff1a\uff01\uff1f\u3014]/u.test(nodeValue)) continue;
    if (parentElement.matches('textarea:not([readonly])')) continue;
    if (!parentElement.closest('[lang]').lang.startsWith('zh') && parentElement.checkVisibility()) found.push(parentElement.tagName + ' ' + nodeValue.trim().slice(0, 80));
  }
  return found;
})()`;

/**
 * Lets the checker look at the page, if it is there already: answers what is wrong, and which looks of words it has measured. Whether words stand out from what is behind them takes it two thirds of its time: of
 * words that look the same in every regard that this depends on (their colour, size and weight; background, opacity and place of everything that they stand in) it measures the first only.
 * A function of how it is run, and of the looks that were measured before and stand out.
 */
export const CHECK = String.raw`(async (options, known) => {
  if (globalThis.axe === undefined) return undefined;
  const hash = (words) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let place = 0; place < words.length; place += 1) {
      a = Math.imul(a ^ words.charCodeAt(place), 2654435761);
      b = Math.imul(b ^ words.charCodeAt(place), 1597334677);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  const behind = new Map();
  const behindOf = (element) => {
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, opacity, position, zIndex, filter, mixBlendMode, transform, overflow } = getComputedStyle(element);
      // Also what it is: a picture that a style sheet puts before or behind it hangs on that.
      behind.set(element, hash([element.parentElement ? behindOf(element.parentElement) : innerWidth, element.tagName, element.className, backgroundColor, backgroundImage, opacity, position, zIndex, filter, mixBlendMode, transform, overflow].join('|')));
    }
    return behind.get(element);
  };
  const measured = new Set(known);
  const looks = new Set();
  const rule = axe._audit.rules.find(({ id }) => id === 'color-contrast');
  const matches = rule.matches;
  rule.matches = (node, ...more) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(node);
    const look = hash([behindOf(node), color, fontSize, fontWeight, textShadow].join('|'));
    if (measured.has(look) || looks.has(look)) return false;
    // What is disabled or has no words is not measured, and nothing follows from it for what looks like it.
    if (!matches.call(rule, node, ...more)) return false;
    looks.add(look);
    return true;
  };
  try {
    const { violations } = await axe.run(document, options);
    return { violations, looks: [...looks] };
  } finally {
    rule.matches = matches;
  }
})`;
