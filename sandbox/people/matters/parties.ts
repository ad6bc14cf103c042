import type { Profile } from '../profile.ts';

/** Whom an enterprise lets act for it: by names, with scopes and matters as the platform knows them. */
export type DemoClerk = { readonly enterprise: string; readonly person: string; readonly scopes: readonly string[]; readonly events: readonly string[] | null };

/** The clerk of the demonstration. */
export const DEMO_CLERKS: readonly DemoClerk[] = [{ enterprise: '临沂蒙山示范板材有限公司', person: '阮文静', scopes: ['matters', 'sheets', 'vacancies'], events: ['hiring', 'termination'] }];

/** People who act as somebody else. */
export function partyProfiles(): readonly Profile[] {
  return [
    {
      name: '阮文静', sex: 'female', birthDate: '1991-05-06', months: 70, employer: '临沂蒙山示范板材有限公司',
      featured: true,
      story: { zh: '蒙山示范板材的经办人：点“换身份办事”，代表单位招用、解除和答复推荐，其他的看不到。', en: 'Clerk of Mengshan Sample Boards: “Act as another” lets her hire, end employments and answer referrals for it, and see nothing else.' },
    },
  ];
}
