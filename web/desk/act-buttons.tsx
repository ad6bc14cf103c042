import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { actionsFor, failingNow, reasonsToRefuse, refusedBecause, type Action } from './allowed.ts';
import { ACT_KEYS, MAIN_ACTS } from './act-keys.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './item-acts.module.css';

const looks: Readonly<Record<Action, ButtonLook>> = { approve: 'primary', refuse: 'danger', 'ask-correction': 'secondary', 'switch-limit': 'secondary', confirm: 'primary', return: 'secondary', object: 'secondary', 'answer-objection': 'secondary', 'hand-back': 'quiet', 'explain-delay': 'primary', 'ask-again': 'secondary', 'answer-order': 'primary', transfer: 'quiet', 'order-visit': 'secondary', 'propose-times': 'secondary', 'miss-visit': 'secondary', 'report-visit': 'primary', 'order-appraisal': 'primary', 'replace-expert': 'secondary', 'ask-assistance': 'secondary', 'drop-assistance': 'secondary' };

type Props = {
  readonly item: StaffItem;
  /** The officer has entered something, and the item shows what the rules say to it; while they are asked, nothing can be decided. */
  readonly found: boolean; readonly checking: boolean;
  readonly onStep: (action: Action) => void;
};

/** The acts of this moment. One that cannot be done says why; where none can, one sentence stands instead of dead buttons. Whoever has it can always give it back. */
export function ActButtons({ item, found, checking, onStep }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  const failing = failingNow(item, found);
  const examining = item.visits?.at(-1)?.kind === 'examination';
  const late = item.delay === undefined && refusedBecause(item, 'explain-delay') === null ? ['explain-delay' as const] : [];
  const ordered = refusedBecause(item, 'answer-order') === null ? ['answer-order' as const] : [];
  // Once a correction was made the supervisor can be asked for another one.
  const again = refusedBecause(item, 'ask-again') === null;
  const acts = [...ordered, ...late, ...actionsFor(item).map((action) => (action === 'ask-correction' && again ? 'ask-again' : action))].map((action) => {
    const refused = refusedBecause(item, action);
    if (refused !== null) return { action, why: text(refused) };
    if (checking && action === 'approve') return { action, why: t('act.checking') };
    if (action === 'approve' && failing) return { action, why: t('act.failsOne', { criterion: text(failing.text) }) };
    if (action === 'refuse' && reasonsToRefuse(item).length === 0) return { action, why: t('act.allPass') };
    if (action === 'ask-correction' && item.correctable.elements.length + item.correctable.evidence.length === 0) return { action, why: t('act.nothingCorrectable') };
    return { action, why: undefined };
  });
  const pass = item.transfers.length > 0 && refusedBecause(item, 'transfer') === null ? [{ action: 'transfer' as const, why: undefined }] : [];
  const back = refusedBecause(item, 'hand-back') === null ? [{ action: 'hand-back' as const, why: undefined }] : [];
  useShortcuts(Object.fromEntries([...acts, ...pass, ...back].map(({ action, why }) => [ACT_KEYS[action].toLowerCase(), why === undefined ? () => onStep(action) : undefined])));

  const [first] = acts;
  if (first?.why !== undefined && acts.every((each) => each.why === first.why)) {
    return (
      <div className={styles['buttons']}>
        <Notice tone="wait" title={first.why}>{t('act.notNow', { names: acts.map(({ action }) => t(`act.names.${action}`)).join(t('act.join')) })}</Notice>
        {back.length > 0 && <Button wide look={looks['hand-back']} hotkey={ACT_KEYS['hand-back']} onPress={() => onStep('hand-back')}>{t('act.handBack')}</Button>}
      </div>
    );
  }
  const labels: Readonly<Record<Action, string>> = {
    approve: item.secondReview ? t('act.approveReview') : item.toPublish ? t('act.approvePublish', { time: text(item.toPublish.for) }) : t('act.approve'), refuse: t('act.refuse'), 'ask-correction': `${t('act.correct')} ${t('act.correctPause')}`, 'switch-limit': t('act.limit'), confirm: item.toPublish && item.proposal?.outcome === 'approve' ? t('act.confirmPublish', { time: text(item.toPublish.for) }) : t('act.confirm'), return: t('act.return'), object: t('act.object'), 'answer-objection': t(item.publicity?.objections?.every(({ answer }) => answer) ? 'act.answerObjectionAgain' : 'act.answerObjection'), 'hand-back': t('act.handBack'), 'explain-delay': t('act.explainDelay'), 'ask-again': t('act.askAgain'), 'answer-order': t('act.answerOrder'), transfer: t('act.transfer'), 'order-visit': t('act.orderVisit'), 'propose-times': t(examining ? 'act.proposeExamination' : 'act.proposeTimes'), 'miss-visit': t(examining ? 'act.missExamination' : 'act.missVisit'), 'report-visit': t(examining ? 'act.reportExamination' : 'act.reportVisit'), 'order-appraisal': t('act.orderAppraisal'), 'replace-expert': t('act.replaceExpert'), 'ask-assistance': t('act.askAssistance'), 'drop-assistance': t('act.dropAssistance'),
  };
  // A reason that several have in common is said once, in the place of their buttons.
  const shared = [...Map.groupBy(acts.flatMap(({ action, why }) => (why === undefined ? [] : [{ action, why }])), ({ why }) => why)].filter(([, dead]) => dead.length > 1);
  const shown = [...acts, ...pass, ...back].filter(({ why }) => !shared.some(([reason]) => reason === why));
  const button = ({ action, why }: (typeof shown)[number], main: boolean) => (
    <Button key={action} wide size={main ? 'normal' : 'small'} look={main ? looks[action] : 'quiet'} disabled={why !== undefined} why={why} onPress={() => onStep(action)} {...(why === undefined ? { hotkey: ACT_KEYS[action] } : {})}>{labels[action]}</Button>
  );
  const more = shown.filter(({ action }) => !MAIN_ACTS.has(action));
  return (
    <div className={styles['buttons']}>
      {shared.map(([why, dead]) => <Notice key={why} tone="wait" title={why}>{t('act.notNow', { names: dead.map(({ action }) => t(`act.names.${action}`)).join(t('act.join')) })}</Notice>)}
      {shown.filter(({ action }) => MAIN_ACTS.has(action)).map((each) => button(each, true))}
      {more.length > 0 && <div className={styles['more']} role="group" aria-label={t('act.more')}>{more.map((each) => button(each, false))}</div>}
    </div>
  );
}
