/** How long an item waits for a silent department before a person takes it, counted from when it began to wait. */
export const PATIENCE_MS = 2 * 3_600_000;
