import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import styles from './file-button.module.css';

type Props = { readonly file: { readonly id: string; readonly name: string; readonly type: string }; readonly note?: string; readonly open: boolean; readonly onOpen: (id: string) => void };

export function FileButton({ file, note, open, onOpen }: Props) {
  const { t } = useTranslation('desk');
  return (
    <button type="button" className={styles['file']} aria-pressed={open} aria-label={t('file.open', { name: file.name })} onClick={() => onOpen(file.id)}>
      <span className={styles['kind']} aria-hidden="true">{file.type === 'application/pdf' ? 'PDF' : file.type.startsWith('image/') ? 'IMG' : '…'}</span>
      <span className={styles['name']}>{file.name}{note !== undefined && <small><AsWritten>{note}</AsWritten></small>}</span>
    </button>
  );
}
