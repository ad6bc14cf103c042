import { queryOptions } from '@tanstack/react-query';
import { getReferrals } from '../ui/api.ts';

export const referralsQuery = queryOptions({ queryKey: ['enterprise', 'referrals'], queryFn: getReferrals });
