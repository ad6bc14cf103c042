/** After so long without a touch nobody may be there any more. */
export const PATIENCE_MS = 60_000;

/** So long an answer to “are you still there?” is waited for. GB/T 37668 and WCAG 2.2.1 want twenty seconds at least. */
export const ANSWER_MS = 30_000;
