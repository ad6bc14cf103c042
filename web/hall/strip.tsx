import { useTranslation } from 'react-i18next';
import { setActing } from '../ui/acting.ts';
import type { Me } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { callHere, cityNameHere, deskHere, visitHere } from '../ui/visit.ts';

/** In whose name the pages of this tab are, where it is not the own name: at a counter, or as another, each with the way back. */
export function Strip({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const text = useText();
  if (visitHere() !== null) {
    const city = cityNameHere();
    return (
      <>
        <strong>{callHere() ? t('shell.onTelephone', { name: me.name }) : me.acting ? t('shell.atCounterFor', { name: me.acting.name, party: me.name }) : t('shell.atCounter', { name: me.name })}</strong>
        {city && <strong>{t('shell.atCounterCity', { city: text(city) })}</strong>}
        <span>{t('shell.atCounterSees')}</span>
        <a href={deskHere()}>{t(callHere() ? 'shell.backToCall' : 'shell.backToCounter')}</a>
      </>
    );
  }
  const back = () => {
    setActing(null);
    location.assign('/');
  };
  return me.acting && (
    <>
      <strong>{t(me.acting.as === 'successor' ? 'shell.actingAfter' : 'shell.actingFor', { party: me.name })}</strong>
      <span>{t(me.acting.as === 'successor' ? 'shell.asRelative' : 'shell.actingAs', { name: me.acting.name })}</span>
      <Button look="secondary" size="small" onPress={back}>{t('shell.asSelf')}</Button>
    </>
  );
}

/** Whether the pages of this tab are in another's name. */
export function hasStrip(me: Me | null | undefined): me is Me {
  return me !== null && me !== undefined && (visitHere() !== null || me.acting !== undefined);
}
