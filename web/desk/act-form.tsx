import type { Findings, StaffItem } from '../ui/api-types.ts';
import type { StaffAct } from '../ui/api.ts';
import type { Action } from './allowed.ts';
import { AssistanceForm } from './assistance-form.tsx';
import { DropForm } from './drop-form.tsx';
import { AppraisalForm } from './appraisal-form.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { AnswerObjectionForm } from './answer-objection-form.tsx';
import { AnswerOrderForm } from './answer-order-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DelayForm } from './delay-form.tsx';
import { HandBackForm } from './hand-back-form.tsx';
import { LimitForm } from './limit-form.tsx';
import { ObjectForm } from './object-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { SureForm } from './sure-form.tsx';
import { VisitForm, TimesForm } from './visit-form.tsx';
import { VisitReportForm } from './visit-report-form.tsx';
import { TransferForm } from './transfer-form.tsx';

export type FormProps = {
  readonly item: StaffItem;
  /** Shared by all acts, so that words are not lost when the officer changes the mind. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly findings: Findings;
  readonly busy: boolean;
  readonly onSend: (act: StaffAct) => void;
  readonly onBack: () => void;
};

/** The form of the chosen act, in the place of the buttons. */
export function ActForm({ step, ...props }: FormProps & { readonly step: Action }) {
  switch (step) {
    case 'approve': return <SureForm {...props} act="approve" />;
    case 'confirm': return <SureForm {...props} act="confirm" />;
    case 'refuse': return <RefuseForm {...props} />;
    case 'ask-correction': return <CorrectForm {...props} />;
    case 'ask-again': return <CorrectForm {...props} again />;
    case 'answer-order': return <AnswerOrderForm {...props} />;
    case 'transfer': return <TransferForm {...props} />;
    case 'order-visit': return <VisitForm {...props} />;
    case 'propose-times': return <TimesForm {...props} />;
    case 'miss-visit': return <TimesForm {...props} missed />;
    case 'report-visit': return <VisitReportForm {...props} />;
    case 'order-appraisal': return <AppraisalForm {...props} />;
    case 'replace-expert': return <ReplaceForm {...props} />;
    case 'ask-assistance': return <AssistanceForm {...props} />;
    case 'drop-assistance': return <DropForm {...props} />;
    case 'switch-limit': return <LimitForm {...props} />;
    case 'object': return <ObjectForm {...props} />;
    case 'answer-objection': return <AnswerObjectionForm {...props} />;
    case 'explain-delay': return <DelayForm {...props} />;
    case 'hand-back': return <HandBackForm {...props} />;
    case 'return': return <ReturnForm {...props} />;
  }
}
