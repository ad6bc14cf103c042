import { send } from '../ui/request.ts';

export type Because = 'not-competent' | 'wrong-role' | 'absent' | 'accepted-it' | 'decided-it' | 'recused' | 'higher-load';
export type PublicDraw = {
  readonly id: string; readonly at: string; readonly seed?: string;
  readonly draw: {
    readonly subject: string; readonly pool: readonly { officer: string; load: number }[]; readonly excluded: readonly { officer: string; because: Because }[];
    readonly day: string; readonly seedCommitment: string; readonly nonce: string; readonly ticket: string; readonly chosen: string;
  };
};

/** A draw as anybody can read it; `href` is the address an item names, below `/api/v1`. */
export async function getDraw(href: string): Promise<PublicDraw> {
  return (await send<PublicDraw>('GET', href.replace(/^\/api\/v1/, ''))).value;
}
