import { getDocumentProxy } from 'unpdf';
import type { FileFault } from '#usecases/ports/file-inspector.ts';

/** The process that opens PDFs: nothing of them is run or drawn, only their structure is read. What comes is a `Buffer`, which the reader does not take. */
process.on('message', (bytes: Uint8Array) => void look(bytes).then((said) => process.send?.(said)));
process.on('disconnect', () => process.exit(0));

async function look(bytes: Uint8Array): Promise<{ readonly fault?: FileFault }> {
  try {
    // `verbosity` 0: what is odd in a file is not written to anybody's log.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (await pdf.hasJSActions()) return { fault: 'script' };
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      if (await page.getJSActions()) return { fault: 'script' };
      // A button or a link may carry one too, and only its annotation says so.
      if ((await page.getAnnotations()).some((each: { readonly actions?: object | null }) => each.actions)) return { fault: 'script' };
      page.cleanup();
    }
    return {};
  } catch (error) {
    return { fault: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged' };
  }
}
