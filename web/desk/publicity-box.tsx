import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { FileButton } from './file-button.tsx';
import styles from './contest-card.module.css';

type Props = { readonly publicity: NonNullable<StaffItem['publicity']>; readonly openFile: string | null; readonly onFile: (id: string) => void };

/** What is or was published of the item, until when, what was objected to and with which files, and what was found. */
export function PublicityBox({ publicity, openFile, onFile }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  const { what, basis, from, until, open, objections = [] } = publicity;
  const said = { what: text(what), from: formatShortDay(from), until: until === undefined ? t('publicity.unknown') : formatShortDay(until) };
  return (
    <Notice tone="wait" title={t('publicity.title')}>
      <p>{t(open ? 'publicity.open' : 'publicity.closed', said)}<span lang="zh-CN">（{basis}）</span></p>
      {objections.map(({ note, at, files, answer }) => (
        <Fragment key={at}>
          <p><AsWritten>{t('publicity.objection', { note })}</AsWritten></p>
          {files && <ul className={styles['files']}>{files.map((file) => <li key={file.id}><FileButton file={file} open={openFile === file.id} onOpen={onFile} /></li>)}</ul>}
          {answer && <p>{t(answer.upheld ? 'publicity.upheld' : 'publicity.rejected', { note: answer.note })}</p>}
        </Fragment>
      ))}
    </Notice>
  );
}
