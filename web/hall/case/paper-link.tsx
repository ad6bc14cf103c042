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
  if (mode === 'kiosk') return <PrintPaper title={title} href={href} />;
  // A download would ask as the clerk.
  if (visitHere() !== null) return null;
  if (actingHere() !== null) return <TakeFile look={look ?? 'quiet'} name={file} get={() => getPaper(href)}><AsWritten>{words}</AsWritten></TakeFile>;
  return <a className={look && buttonClass({ look })} href={href} download={file}><AsWritten>{words}</AsWritten></a>;
}
