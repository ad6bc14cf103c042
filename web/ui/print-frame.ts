import { getPaper } from './request.ts';

/** A browser that cannot show papers never says that one is there. */
const PATIENCE_MS = 20_000;

/** Sends a paper to the printer of this machine, as its own bytes. Answers how to put it away again. @throws Failure with the server's problem */
export async function printPaper(href: string): Promise<() => void> {
  const url = URL.createObjectURL(await getPaper(href));
  const frame = document.createElement('iframe');
  // A frame that is not laid out prints nothing.
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-10000px', width: '800px', height: '1100px', border: '0' });
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const loaded = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the paper cannot be shown for printing')), PATIENCE_MS);
    frame.addEventListener('load', () => { clearTimeout(late); resolve(); }, { once: true });
  });
  frame.src = url;
  document.body.append(frame);
  const put = () => { frame.remove(); URL.revokeObjectURL(url); };
  await loaded.catch((error: unknown) => { put(); throw error; });
  frame.contentWindow?.print();
  return put;
}
