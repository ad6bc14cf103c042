/** So many frames are waited for a page that is drawn anew; a busy machine draws some of them late. */
const FRAMES = 60;
/** A dialog that closes gives the focus back itself, a frame later. */
const GIVEN_BACK = 2;

/**
 * The keyboard goes on at what is named, once whatever had it has gone from the page with what was done: a button, a row, a dialog, a page.
 * Whoever is elsewhere by then, or still where they were, stays there.
 */
export function whenGone(place: () => HTMLElement | null | undefined, options?: FocusOptions): void {
  const from = document.activeElement;
  const isNowhere = (at: Element | null): boolean => at === null || at === document.body;
  const look = (left: number, nowhere: number): void => {
    const at = document.activeElement;
    if (isNowhere(at) && nowhere >= GIVEN_BACK) return place()?.focus(options);
    if (left > 0 && (isNowhere(at) || at === from)) requestAnimationFrame(() => look(left - 1, isNowhere(at) ? nowhere + 1 : 0));
  };
  requestAnimationFrame(() => look(FRAMES, 0));
}
