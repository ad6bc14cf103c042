import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ChooseHandoverBody, ItemView } from '../../ui/api-types.ts';
import { putHandover } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import { bodyOf, HandoverChoice, type Chosen } from './handover-choice.tsx';
import styles from './case.module.css';

type Handover = NonNullable<ItemView['handover']>;
type Props = { readonly view: CaseView; readonly item: ItemView; readonly handover: Handover };

/** The thing that comes of an item: where it is, what to do next, and the choice of its way while there is one. */
export function HandedOver(props: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { phase, thing, way, counter, code, recipient, carrier, tracking, note, at, mayChoose, basis } = props.handover;
  const [choosing, setChoosing] = useState(false);
  const open = mayChoose && (choosing || phase === 'choose' || phase === 'back');
  const when = at === undefined ? '' : formatInstant(at);
  return (
    <Notice tone={phase === 'done' ? 'good' : phase === 'back' ? 'bad' : 'wait'} title={t(`handover.is.${phase}`, { thing: text(thing) })}>
      {(phase === 'making' || phase === 'ahead') && way !== undefined && <p>{way === 'post' ? t('handover.willSend', { to: recipient }) : t('handover.willLie', { where: text(counter.name) })}</p>}
      {phase === 'ahead' && way === undefined && <p>{t('handover.laterNote')}</p>}
      {phase === 'ready' && <><p>{t('handover.collect', { where: text(counter.name), hours: text(counter.hours) })}</p><p>{t('handover.code')} <strong className={styles['figure']}>{code}</strong></p><p>{t('handover.bring')}</p></>}
      {phase === 'sent' && <p>{way === 'counter' ? t('handover.onWayThere', { carrier, tracking, at: when, where: text(counter.name) }) : t('handover.onWay', { carrier, tracking, at: when, to: recipient })}</p>}
      {phase === 'back' && <p><AsWritten>{t('handover.why', { at: when, why: note })}</AsWritten></p>}
      {phase === 'done' && <p>{t(way === 'post' ? 'handover.delivered' : 'handover.collected', { at: when })}</p>}
      {open && <Choose {...props} onDone={() => setChoosing(false)} />}
      {mayChoose && !open && <Button look="quiet" size="small" onPress={() => setChoosing(true)}>{t(way === undefined ? 'handover.chooseNow' : 'handover.otherwise')}</Button>}
      {open && <p className={styles['meta']} lang="zh-CN">{basis}</p>}
    </Notice>
  );
}

function Choose({ view, item, handover, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>({ way: handover.ways.length === 1 && handover.counters.length === 1 ? handover.ways[0]! : handover.way ?? null, ...(handover.counter.place !== undefined && { place: handover.counter.place }), recipient: { name: '', phone: '', address: '' } });
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: (body: ChooseHandoverBody) => putHandover(view.number, item.no, body),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t('handover.chosen')); onDone(); },
  });
  const errors = send.isError ? problemOf(send.error).errors ?? [] : [];
  const go = (): void => {
    setChecked(true);
    const body = bodyOf(chosen);
    if (body) send.mutate(body);
  };
  return (
    <div className={styles['fields']}>
      <HandoverChoice offer={handover} label={t('handover.choose')} value={chosen} onChange={setChosen} error={checked && chosen.way === null ? t('handover.chooseOne') : undefined} problem={send.error} />
      {send.isError && errors.length === 0 && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        <Button size="small" busy={send.isPending} onPress={go}>{t('handover.confirm')}</Button>
        {handover.phase !== 'choose' && handover.phase !== 'back' && <Button look="quiet" size="small" onPress={onDone}>{t('handover.keep')}</Button>}
      </div>
    </div>
  );
}
