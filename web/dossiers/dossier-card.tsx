import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import styles from '../handover/handover.module.css';
import type { DossierDetail, DossierRow, DossierStep } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { DossierForm } from './dossier-form.tsx';
import own from './dossiers.module.css';
import { getDossier, letterHref } from './queries.ts';

const MAIN: readonly DossierStep['act'][] = ['register', 'accept', 'acknowledge', 'pack', 'dispatch', 'receipt'];

/** One file: where it is and since when; opened, whose it is, what it holds and what can be done. */
export function DossierCard({ row, works }: { readonly row: DossierRow; readonly works: boolean }) {
  const { t } = useTranslation('dossiers');
  const text = useText();
  const open = useMutation({ mutationFn: () => getDossier(row) });
  const [act, setAct] = useState<DossierStep['act'] | null>(null);
  const { agency, way, number, note, late, carried, direction, phase } = row;
  const label = (what: string): string => t('of', { what, number: row.case });
  return (
    <article className={styles['row']} aria-label={row.case}>
      <h2>{agency === undefined ? t('nobodyYet') : t(direction === 'in' ? 'from' : 'to', { agency })} <span className={styles['small']}>{row.name}</span> {late && <Tag tone={late === 'late' ? 'vermilion' : 'amber'}>{t(`late.${late}`)}</Tag>} {carried && <Tag tone="vermilion">{t('carried')}</Tag>}</h2>
      <p className={styles['small']}>{[t(`phase.${phase}`), text(row.matter), row.case, t('since', { at: formatInstant(row.since) })].join('\u00a0· ')}</p>
      {way !== undefined && <p>{t('under', { way: t(`way.${way}`), number })}</p>}
      {note !== undefined && <p><AsWritten>{t('why', { note })}</AsWritten></p>}
      {open.isError && <ProblemMessage error={open.error} signInAs="staff" />}
      {works && !open.data && <p><Button look="quiet" size="small" busy={open.isPending} onPress={() => open.mutate()} label={label(t('open'))}>{t('open')}</Button> <span className={styles['small']}>{t('openNote')}</span></p>}
      {open.data && <Opened file={open.data} />}
      {open.data && (act === null
        ? <span className={styles['acts']}>{open.data.letters.map((letter) => <a key={letter} className={styles['print']} href={letterHref(row, letter)} target="_blank" rel="noreferrer" aria-label={label(t(`letter.${letter}`))}>{t(`letter.${letter}`)}</a>)}{open.data.acts.filter(({ allowed }) => allowed).map(({ act: each }) => <Button key={each} look={MAIN.includes(each) ? 'primary' : 'secondary'} size="small" onPress={() => setAct(each)} label={label(t(`act.${each}`))}>{t(`act.${each}`)}</Button>)}</span>
        : <DossierForm file={open.data} act={act} onClose={() => setAct(null)} />)}
    </article>
  );
}

/** Whose file it is, from or to where, and what it holds. */
function Opened({ file }: { readonly file: DossierDetail }) {
  const { t } = useTranslation('dossiers');
  const { name, idNumber, agency, keeper, letter, pieces, list, restricted, receiptDue, chases, basis, phase } = file;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('whose'), `${name} ${idNumber}`], [t('keeper'), keeper], [t('agency'), agency && `${agency.name}${t('mark.comma', { ns: 'ui' })}${agency.address}`], [t('letterNo'), letter], [t('pieces'), pieces === undefined ? undefined : String(pieces)],
    [t('restricted'), restricted ? t('isRestricted') : undefined], [t('receiptDue'), phase === 'sent' || phase === 'missing' ? receiptDue : undefined],
  ];
  return (
    <div className={styles['address']}>
      <dl className={own['facts']}>{rows.map(([term, value]) => value !== undefined && <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      {list && list.length > 0 && <details><summary>{t('list', { count: list.length })}</summary><ol className={own['list']}>{list.map((each, index) => <li key={`${index}/${each}`}>{each}</li>)}</ol></details>}
      {chases.length > 0 && <ul className={own['list']}>{chases.map(({ at, how, note }) => <li key={at}>{formatInstant(at)} {t(`how.${how}`)}{note !== undefined && `${t('mark.colon', { ns: 'ui' })}${note}`}</li>)}</ul>}
      <p className={styles['small']} lang="zh-CN">{basis}</p>
    </div>
  );
}
