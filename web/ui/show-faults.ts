/** What takes the focus inside a field, whichever it is. */
const TAKES_FOCUS = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button:not(:disabled), [role=spinbutton], [tabindex="0"]';

/** Whoever sends a form that is not filled in goes on at the first field that says so: the keyboard is there, and what is wrong is read out with it. */
export function showFaults(): void {
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement) goToFault(target);
  });
}

/** Of a form that has several buttons to send it, each of them does so itself. */
export function goToFault(form: HTMLFormElement): void {
  // The fields say what is wrong once the page has drawn itself anew.
  requestAnimationFrame(() => goTo(form));
}

function goTo(form: HTMLFormElement): void {
  const at = document.activeElement;
  // Whoever is in a field with a fault already stays there, and so does whoever was led elsewhere.
  if (at?.closest('[data-invalid]') || (at !== document.body && !form.contains(at))) return;
  const field = form.querySelector<HTMLElement>('[data-invalid]');
  const place = field?.matches(TAKES_FOCUS) ? field : field?.querySelector<HTMLElement>(TAKES_FOCUS);
  if (!field || !place) return;
  field.scrollIntoView({ block: 'nearest' });
  place.focus({ preventScroll: true });
}
