/**
 * The keyboard goes on at what is named, where whatever had it has gone from the page with what was done: a button, a row, a dialog.
 * @param place asked two frames later, when the page has been drawn anew and a dialog has given the focus back where it could
 */
export function whenGone(place: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (document.activeElement === document.body || document.activeElement === null) place()?.focus();
  }));
}
