import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATIENCE_MS } from './patience.ts';
import { Asked, Cover } from './still-there.tsx';
import { attendedAt, touch, touchedAt } from '../ui/attended.ts';
import { secondsLeft } from '../ui/idle.ts';
import { leave } from '../ui/leave.ts';
import { isLost } from '../ui/session-lost.ts';
import { toast } from '../ui/toast.tsx';
import { meQuery } from '../ui/use-me.ts';

/** So often it is looked whether the session has ended, once it should have. */
const LOOK_MS = 5_000;

/** Two minutes before a session ends for want of anybody it is asked whether somebody is there; one press goes on. Who writes for long without sending anything is there, and keeps it. */
export function StillIn() {
  const { t } = useTranslation('kiosk');
  const queries = useQueryClient();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    let looked = 0;
    const again = () => { looked = Date.now(); void queries.refetchQueries(meQuery); };
    const timer = setInterval(() => {
      const me = queries.getQueryData(meQuery.queryKey);
      if (!me || isLost()) return setSeconds(null);
      const now = Date.now();
      const left = secondsLeft(me.kind, now - attendedAt());
      if (left === null && now - attendedAt() > PATIENCE_MS && now - touchedAt() < PATIENCE_MS) again();
      if (left === 0 && now - looked > LOOK_MS) again();
      setSeconds(left === 0 ? null : left);
    }, 1_000);
    return () => clearInterval(timer);
  }, [queries]);
  if (seconds === null) return null;
  const stay = () => { touch(); setSeconds(null); void queries.refetchQueries(meQuery); };
  const out = async () => {
    const home = queries.getQueryData(meQuery.queryKey)?.kind === 'staff' ? '/desk' : '/';
    try { location.assign((await leave(queries)) ?? home); } catch { toast(t('shell.stillIn', { ns: 'ui' }), 'bad'); }
  };
  return <Cover whole={false} onCancel={stay}><Asked text={t('ending.text')} leave={t('ending.leave')} seconds={seconds} onStay={stay} onLeave={() => void out()} /></Cover>;
}
