import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { FileButton } from './file-button.tsx';
import styles from './contest-card.module.css';

type Props = { readonly assistance: NonNullable<StaffItem['assistance']>; readonly openFile: string | null; readonly onFile: (id: string) => void };

/** What other agencies were asked: how far each request is, and what was answered on which basis. */
export function AssistanceBox({ assistance, openFile, onFile }: Props) {
  const { t } = useTranslation('assistance');
  const text = useText();
  return assistance.map(({ request, department, desk, reason, until, open, late, elements, passed, answer, dropped, paused }) => (
    <Notice key={request} tone={answer ? 'good' : late ? 'bad' : open ? 'wait' : 'info'} title={t('box.title', { department: text(department), desk: text(desk) })}>
      <p>{answer ? t('box.answered', { at: formatInstant(answer.at) }) : dropped ? t('box.dropped', { at: formatInstant(dropped.at), reason: dropped.reason }) : t('box.waits', { until: formatDay(until) })}</p>
      {late && <p>{t('box.late')}</p>}
      {open && paused !== undefined && <p><AsWritten>{t('box.paused', { basis: paused })}</AsWritten></p>}
      {answer ? elements.map(({ name, text: said, cannot }) => <p key={text(name)}>{cannot === undefined ? t('box.said', { name: text(name), text: said ? text(said) : '' }) : t('box.cannot', { name: text(name), why: cannot })}</p>) : <p>{t('box.asked', { names: elements.map(({ name }) => text(name)).join(t('box.join')) })}</p>}
      {answer ? <p><AsWritten>{t('box.grounds', { basis: answer.basis })}</AsWritten></p> : <p><AsWritten>{reason}</AsWritten></p>}
      {passed.map((each) => <p key={each.at}><AsWritten>{t('box.passed', { at: formatInstant(each.at), from: text(each.from), to: text(each.to), reason: each.reason })}</AsWritten></p>)}
      {answer && answer.files.length > 0 && <ul className={styles['files']}>{answer.files.map((file) => <li key={file.id}><FileButton file={file} open={openFile === file.id} onOpen={onFile} /></li>)}</ul>}
    </Notice>
  ));
}
