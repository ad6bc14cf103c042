import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { InterviewDraft, InterviewFault } from './interview-draft.ts';

type Props = { readonly value: InterviewDraft; readonly onChange: (value: InterviewDraft) => void; readonly faults: readonly InterviewFault[] };

/** When, and where or by which number: who is invited must be able to come. */
export function InterviewFields({ value, onChange, faults }: Props) {
  const { t } = useTranslation('employer');
  const error = (fault: InterviewFault): string | undefined => (faults.includes(fault) ? t(`interview.faults.${fault}`) : undefined);
  const change = (part: Partial<InterviewDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <DateField label={t('interview.on')} value={value.on} onChange={(on) => change({ on })} required error={error('on')} />
      <TextField label={t('interview.at')} hint={t('interview.atHint')} value={value.at} onChange={(at) => change({ at: at.replace('：', ':') })} maxLength={5} required error={error('at')} />
      <TextField label={t('interview.place')} value={value.place} onChange={(place) => change({ place })} maxLength={200} error={error('where')} />
      <TextField label={t('interview.phone')} hint={t('interview.phoneHint')} type="tel" value={value.phone} onChange={(phone) => change({ phone })} maxLength={30} />
    </>
  );
}
