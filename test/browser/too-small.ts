/**
 * What can be pressed on a page and is lower than a finger needs, besides words in a sentence and what is folded away: for a page to evaluate.
 * @param least in CSS pixels: 60 at a kiosk, 44 on a phone
 */
export const tooSmall = (least: number): string => `[...document.querySelectorAll('button, input, select, a, summary')].filter((each) => {
  const { width, height } = each.getBoundingClientRect();
  const word = each.tagName === 'A' && getComputedStyle(each).display === 'inline';
  return width > 1 && height > 1 && !word && each.checkVisibility() && !each.closest('label, .visually-hidden, [style*="clip"]') && height < ${least - 0.5};
}).map((each) => each.tagName + ' ' + Math.round(each.getBoundingClientRect().height) + ' ' + each.textContent.trim().slice(0, 20))`;

export const TOO_SMALL = tooSmall(60);
