import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { actingHere } from '../../ui/acting.ts';
import { AsWritten } from '../../ui/as-written.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { PrintPaper } from '../../ui/print-paper.tsx';
import { getPaper } from '../../ui/request.ts';
import { TakeFile } from '../../ui/take-file.tsx';
import { visitHere } from '../../ui/visit.ts';

type Props = { readonly href: string; /** What it is saved as. */ readonly file: string; /** What is printed at a kiosk. */ readonly title: string; readonly words: string; readonly look?: 'secondary' };

/** A paper to keep. At a kiosk, where no file can be taken along, it is printed; at a counter its page prints it. Whoever acts for another asks as that other, which a plain link cannot. */
export function PaperLink({ href, file, title, words, look }: Props) {
  const { mode } = usePreferences();
  const queries = useQueryClient();
  if (mode === 'kiosk') return <PrintPaper title={title} href={href} onPrinted={() => void lookAgain(queries)} />;
  // A download would ask as the clerk.
  if (visitHere() !== null) return null;
  if (actingHere() !== null) return <TakeFile look={look ?? 'quiet'} name={file} get={() => getPaper(href)} onTaken={() => void lookAgain(queries)}><AsWritten>{words}</AsWritten></TakeFile>;
  return <a className={look && buttonClass({ look })} href={href} download={file} onClick={() => onceTaken(queries)}><AsWritten>{words}</AsWritten></a>;
}

/** A browser does not tell the page when a download has begun: it is looked soon, and where that was too soon, a little later. */
const SOON_MS = [1_000, 4_000, 10_000];

function onceTaken(queries: QueryClient): void {
  for (const ms of SOON_MS) setTimeout(() => void lookAgain(queries), ms);
}

/** Whoever has taken a paper reads at once that it was opened. */
async function lookAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ predicate: ({ queryKey: [of, , what] }) => of === 'cases' && what === 'deliveries' });
}
