import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { readByCamera } from '../ui/read-by-camera.ts';
import styles from './counter.module.css';

/** Looks through the camera until a code is found. */
export function CameraScan({ onFound }: { readonly onFound: (text: string) => void }) {
  const { t } = useTranslation('counter');
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const found = useRef(onFound);
  useEffect(() => { found.current = onFound; });
  useEffect(() => readByCamera(() => video.current, (text) => found.current(text), () => setFailed(true)), []);
  return failed ? <Notice tone="bad" live title={t('scanNoCamera')} /> : <video ref={video} className={styles['camera']} muted playsInline aria-label={t('scanCamera')} />;
}
