/** So long it is waited before what could not be loaded is asked for once more. */
const RETRY_MS = 3_000;

/** Whether the site was renewed since this page was opened: its first page names another script. Parts that were not loaded until then are no longer there. */
export async function isNewVersion(): Promise<boolean> {
  const own = ownScript();
  if (own === undefined) return false;
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(own);
  } catch {
    return false;
  }
}

/** Whether this page may be opened again by itself: once for each version, so that a stale copy on the way here does not have it open for ever. */
export function mayRenew(): boolean {
  const own = ownScript() ?? '';
  try {
    if (sessionStorage.getItem(RENEWED) === own) return false;
    sessionStorage.setItem(RENEWED, own);
    return true;
  } catch {
    return false;
  }
}

/** What a page cannot do without, and nobody is there to open it again: it is asked for until it comes, and after a renewal the page opens again. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    if (await isNewVersion() && mayRenew()) location.reload();
    await new Promise((done) => { setTimeout(done, RETRY_MS); });
    return await untilLoaded(load);
  }
}

const RENEWED = 'kuaiban.renewed';

function ownScript(): string | undefined {
  return document.querySelector('script[type=module][src]')?.getAttribute('src') ?? undefined;
}
