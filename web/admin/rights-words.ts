import { useTranslation } from 'react-i18next';
import type { AdminView } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';

/** How rights read: the roles with their lines of work, or which administrator. */
export function useRightsWords({ roles, lines }: Pick<AdminView, 'roles' | 'lines'>): (rights: AdminView['accounts'][number]['rights'], as: AdminView['accounts'][number]['as']) => { readonly what: string; readonly where?: string } {
  const { t } = useTranslation('admin');
  const text = useText();
  const name = (list: readonly { readonly id: string; readonly name: AdminView['lines'][number]['name'] }[], id: string): string => {
    const found = list.find((each) => each.id === id);
    return found ? text(found.name) : id;
  };
  return (rights, as) => {
    if (as === 'administrator') return { what: rights.kind ? t(`kinds.${rights.kind}`) : t('noKind') };
    if (rights.roles.length === 0) return { what: t('noRights') };
    return { what: rights.roles.map((id) => name(roles, id)).join(t('join')), ...(rights.lines.length > 0 && { where: t('lines', { lines: rights.lines.map((id) => name(lines, id)).join(t('join')) }) }) };
  };
}
