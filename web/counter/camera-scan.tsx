import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import styles from './counter.module.css';

/** Shape Detection API, where a browser has it. */
type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type WithDetector = { readonly BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => Detector };
const { BarcodeDetector: Found } = globalThis as WithDetector;
const LOOK_MS = 250;

/** Whether this browser can read a code by a camera. */
export const CAN_SCAN: boolean = Found !== undefined && navigator.mediaDevices !== undefined;

/** Looks through the camera until a code is found; no picture is kept or sent. */
export function CameraScan({ onFound }: { readonly onFound: (text: string) => void }) {
  const { t } = useTranslation('counter');
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const found = useRef(onFound);
  useEffect(() => { found.current = onFound; });
  useEffect(() => {
    const detector = Found && new Found({ formats: ['qr_code'] });
    let stream: MediaStream | undefined;
    let over = false;
    const watch = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const shown = video.current;
      if (!shown || over) return stream.getTracks().forEach((track) => track.stop());
      shown.srcObject = stream;
      await shown.play();
      while (!over) {
        const [code] = (await detector?.detect(shown)) ?? [];
        if (code && !over) { over = true; found.current(code.rawValue); }
        await new Promise((resume) => { setTimeout(resume, LOOK_MS); });
      }
    };
    watch().catch(() => setFailed(!over));
    return () => {
      over = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return failed ? <Notice tone="bad" live title={t('scanNoCamera')} /> : <video ref={video} className={styles['camera']} muted playsInline aria-label={t('scanCamera')} />;
}
