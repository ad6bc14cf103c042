import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardRead } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { readCard } from './queries.ts';
import { CAN_SCAN } from '../ui/read-by-camera.ts';
import { CameraScan } from './camera-scan.tsx';
import styles from './counter.module.css';

/** The electronic card that somebody shows: a scanner types its code and sends it with Enter; a camera reads it where the browser can. */
export function ScanCard({ onRead }: { readonly onRead: (read: CardRead) => void }) {
  const { t } = useTranslation('counter');
  const [code, setCode] = useState('');
  const [camera, setCamera] = useState(false);
  const reading = useMutation({ mutationFn: readCard, onSuccess: (read) => { setCode(''); onRead(read); } });
  const faults = useFieldFaults(reading.error, { code });
  const read = (text: string) => {
    setCamera(false);
    if (text.trim() !== '' && !reading.isPending) reading.mutate(text);
  };
  // Inside a form that begins the visit: Enter reads the code instead.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    read(code);
  };
  return (
    <div className={styles['scan']}>
      <div className={styles['scanned']}>
        <div role="presentation" onKeyDown={onKey} data-not-kept><TextField label={t('scan')} hint={t('scanHint')} value={code} maxLength={100} onChange={setCode} error={faults.of('code')} autoComplete="off" /></div>
        <Button look="secondary" busy={reading.isPending} onPress={() => read(code)}>{t('scanGo')}</Button>
        {CAN_SCAN && <Button look="quiet" onPress={() => setCamera(!camera)}>{t(camera ? 'scanStop' : 'scanCamera')}</Button>}
      </div>
      {camera && <CameraScan onFound={read} />}
      {reading.isError && !faults.any && <ProblemMessage error={reading.error} signInAs="staff" />}
      {reading.data && <Notice tone="good" live title={t('scanned', { name: reading.data.name })} />}
    </div>
  );
}
