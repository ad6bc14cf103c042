import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { HandoverRow } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { getRecipient, handoversQuery, paperHref, postStep } from './queries.ts';
import { StepForm, type FormAct } from './step-form.tsx';
import styles from './handover.module.css';

/** What can be done next with a thing, by where it is and which way it goes. */
function stepsFor({ parcel, phase, way, place, city }: HandoverRow): readonly FormAct[] {
  // Another city's thing is collected here; what is collected in another city is sent there, and that counter does the rest.
  if (city) return phase === 'sent' ? ['ready', 'back'] : ['hand', 'back'];
  if (place) return phase === 'making' ? ['send'] : phase === 'sent' ? ['back'] : [];
  if (parcel !== 'thing' && phase !== 'sent') return phase === 'making' ? ['send', 'hand'] : ['hand'];
  if (phase === 'making') return [way === 'post' ? 'send' : 'ready'];
  return phase === 'ready' ? ['hand'] : phase === 'sent' ? ['arrived', 'back'] : [];
}

/** What is printed, by its short name. */
const printName = (paper: string): 'print' | 'printRequest' | 'printAgain' => (paper.startsWith('D') ? 'print' : paper.startsWith('C') ? 'printRequest' : 'printAgain');

/** At the counter of another city a thing is not made: it has come. */
const nameOf = (act: FormAct, { city }: HandoverRow): FormAct | 'hasCome' => (city && act === 'ready' ? 'hasCome' : act);

/** One thing: whose, by which way, since when, and the buttons for what comes next. */
export function Thing({ row, carrier }: { readonly row: HandoverRow; readonly carrier: string | undefined }) {
  const { t } = useTranslation('handover');
  const text = useText();
  const [act, setAct] = useState<FormAct | null>(null);
  const queries = useQueryClient();
  const book = useMutation({
    mutationFn: () => postStep(row, { act: 'book', chosenAt: row.since }),
    onSuccess: (now) => { toast(t('done.book', { carrier })); queries.setQueryData(handoversQuery.queryKey, now); },
  });
  const toSend = row.phase === 'making' && row.way === 'post';
  const address = useMutation({ mutationFn: () => getRecipient(row) });
  return (
    <article className={styles['row']} aria-label={row.case}>
      <h2>{text(row.thing)} <span className={styles['small']}>{row.name}</span></h2>
      <p className={styles['small']}>{[text(row.matter), row.case, row.place ? t('wayThere', { city: text(row.place.name) }) : t(`way.${row.way}`), t('since', { at: formatInstant(row.since) })].join('\u00a0· ')}</p>
      {row.recipient !== undefined && <p>{t('to', { to: row.recipient })}</p>}
      {row.tracking !== undefined && <p>{t('under', { carrier: row.carrier, tracking: row.tracking })}</p>}
      {row.phase === 'back' && <><p><AsWritten>{t('why', { note: row.note })}</AsWritten></p><p className={styles['small']}>{t(row.parcel !== 'thing' ? 'waitsPaper' : 'waits')}</p></>}
      {row.phase === 'choose' && <p>{t('nowhere')}</p>}
      {toSend && (address.data
        ? <p className={styles['address']}>{address.data.name} {address.data.phone}<br />{address.data.address}</p>
        : <p><Button look="quiet" size="small" busy={address.isPending} onPress={() => address.mutate()} label={t('of', { what: t('address'), number: row.case })}>{t('address')}</Button> <span className={styles['small']}>{t('addressNote')}</span></p>)}
      {address.isError && <ProblemMessage error={address.error} signInAs="staff" />}
      {book.isError && <ProblemMessage error={book.error} signInAs="staff" />}
      {act === null
        ? <span className={styles['acts']}>{row.phase !== 'sent' && row.papers?.map((paper) => <a key={paper} className={buttonClass({ look: 'secondary', size: 'small' })} href={paperHref(row, paper)} target="_blank" rel="noreferrer" aria-label={t('of', { what: t(printName(paper)), number: row.case })}>{t(printName(paper))}</a>)}{toSend && carrier !== undefined && <Button size="small" busy={book.isPending} onPress={() => book.mutate()} label={t('of', { what: t('book', { carrier }), number: row.case })}>{t('book', { carrier })}</Button>}{stepsFor(row).map((each) => <Button key={each} look={each === 'back' || (each === 'send' && carrier !== undefined) || (each === 'hand' && toSend) ? 'secondary' : 'primary'} size="small" onPress={() => setAct(each)} label={t('of', { what: t(nameOf(each, row)), number: row.case })}>{t(nameOf(each, row))}</Button>)}</span>
        : <StepForm row={row} act={act} onClose={() => setAct(null)} />}
    </article>
  );
}
