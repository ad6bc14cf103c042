import { useTranslation } from 'react-i18next';
import { useText } from '../../ui/i18n.ts';
import { problemOf } from '../../ui/request.ts';
import { TextField } from '../../ui/text-field.tsx';

export type Recipient = { readonly name: string; readonly phone: string; readonly address: string };
const FIELDS = ['name', 'phone', 'address'] as const;
const COMPLETES = { name: 'name', phone: 'tel', address: 'street-address' } as const;

/** To whom and where something is sent; what the server found wrong stands at its field. */
export function RecipientFields({ value, onChange, error, at = '/body' }: { readonly value: Recipient; readonly onChange: (next: Recipient) => void; readonly error: unknown; /** Under which pointer the server speaks of it. */ readonly at?: string }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const errors = error === null || error === undefined ? [] : problemOf(error).errors ?? [];
  return FIELDS.map((field) => {
    const found = errors.find(({ pointer }) => pointer === `${at}/recipient/${field}`);
    return <TextField key={field} label={t(`handover.${field}`)} value={value[field]} onChange={(next) => onChange({ ...value, [field]: next })} error={found && text(found.detail)} autoComplete={COMPLETES[field]} maxLength={field === 'address' ? 200 : 40} {...(field === 'address' && { rows: 2, hint: t('handover.addressHint') })} {...(field === 'phone' && { inputMode: 'numeric' as const })} />;
  });
}
