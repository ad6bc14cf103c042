import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfflineBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { offlineQuery, putDevice, revokeDevice } from './queries.ts';
import { SayWhy } from './say-why.tsx';
import styles from './offline.module.css';

/** The devices of a city; a supervisor registers and locks them. */
export function Devices({ board, mayAct }: { readonly board: OfflineBoard; readonly mayAct: boolean }) {
  const { t } = useTranslation('offline');
  return (
    <section className={styles['part']} aria-labelledby="devices">
      <h2 id="devices">{t('devices')}</h2>
      {board.devices.length === 0 && <EmptyState title={t('noDevices')}>{t('noDevicesHow')}</EmptyState>}
      <ul className={styles['rows']}>{board.devices.map((device) => <li key={device.id}><One device={device} mayAct={mayAct} /></li>)}</ul>
      {mayAct && <Register offices={board.offices} />}
    </section>
  );
}

function One({ device, mayAct }: { readonly device: OfflineBoard['devices'][number]; readonly mayAct: boolean }) {
  const { t } = useTranslation('offline');
  const text = useText();
  const [locking, setLocking] = useState(false);
  return (
    <article className={styles['card']} aria-label={device.name}>
      <h3>{device.name}</h3>
      <p className={styles['small']}>{device.office && text(device.office)} · {t('addedAt', { at: formatInstant(device.addedAt) })}</p>
      {device.revokedAt !== undefined && <p className={styles['small']}>{t('locked', { at: formatInstant(device.revokedAt), because: device.because })}</p>}
      {mayAct && device.revokedAt === undefined && (locking
        ? <SayWhy how={t('lockHow')} label={t('lockWhy')} go={t('lockGo')} send={(because) => revokeDevice(device.id, because)} onBack={() => setLocking(false)} />
        : <div className={styles['row']}><Button look="quiet" size="small" onPress={() => setLocking(true)}>{t('lock')}</Button></div>)}
    </article>
  );
}

const KEY = /^[A-Za-z0-9_-]{43}$/;
const HALL = 'hall';

function Register({ offices }: Pick<OfflineBoard, 'offices'>) {
  const { t } = useTranslation('offline');
  const text = useText();
  const queries = useQueryClient();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [office, setOffice] = useState(HALL);
  const [x, setX] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => putDevice({ id, name: name.trim(), ...(office !== HALL && { office }), key: { kty: 'OKP', crv: 'Ed25519', x: x.trim() } }),
    onSuccess: (board) => { queries.setQueryData(offlineQuery.queryKey, board); setOpen(false); setId(crypto.randomUUID()); setName(''); setX(''); setTried(false); toast(t('added')); },
    // What is there already stands in the list above; what is sent next is a device of its own.
    onError: (error) => { if (problemOf(error).code === 'key-reused') { setId(crypto.randomUUID()); void queries.invalidateQueries({ queryKey: offlineQuery.queryKey }); } },
  });
  if (!open) return <p className={styles['row']}><Button look="secondary" size="small" onPress={() => setOpen(true)}>{t('add')}</Button></p>;
  const [noName, noKey] = [name.trim() === '', !KEY.test(x.trim())];
  return (
    <form className={styles['form']} aria-label={t('add')} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!noName && !noKey && !send.isPending) send.mutate(); }}>
      <TextField label={t('name')} hint={t('nameHint')} maxLength={60} value={name} onChange={setName} error={tried && noName ? t('nameNeeded') : undefined} />
      <Select label={t('office')} value={office} onChange={setOffice} options={offices.map((each) => ({ id: each.id, name: text(each.name) }))} />
      <TextField label={t('key')} hint={t('keyHint')} maxLength={60} value={x} onChange={setX} error={tried && noKey ? t('keyWrong') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['row']}><Button look="quiet" onPress={() => setOpen(false)}>{t('back')}</Button><Button type="submit" busy={send.isPending}>{t('addGo')}</Button></div>
    </form>
  );
}
