import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';

/** A fault to order. Without department, scenario or times it holds for all of them and until it is taken back. */
const FaultOrder = Type.Object({
  department: Type.Optional(Type.String()),
  scenario: Type.Optional(Type.String()),
  kind: Type.Enum(['slow', 'silent', '500', 'garbage', 'wrong-signature', 'contradicting', 'working', 'returning', 'partial', 'refusing', 'duplicate', 'wrong-token']),

  variant: Type.Optional(Type.Enum(['cut', 'truncated', 'html', 'types', 'huge', 'other-key', 'unsigned', 'tampered', 'replayed', 'values', 'person', 'account-closed', 'account-frozen', 'name-mismatch', 'issuer', 'audience', 'nonce', 'expired', 'level'])),
  ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 600_000 })),
  times: Type.Optional(Type.Integer({ minimum: 1 })),
  share: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
}, { additionalProperties: false });
export type FaultOrder = Static<typeof FaultOrder>;
export type FaultKind = FaultOrder['kind'];
export type FaultVariant = NonNullable<FaultOrder['variant']>;

/** The fault one request meets. */
export type Fault = { readonly kind: FaultKind; readonly variant: FaultVariant | undefined; readonly ms: number };
type Standing = { readonly id: string; readonly order: FaultOrder; left: number; due: number; met: number };

export const VARIANTS: Readonly<Record<FaultKind, readonly FaultVariant[]>> = {
  'slow': [], 'silent': [], '500': [], 'working': [], 'partial': [], 'refusing': [], 'duplicate': [],

  'garbage': ['truncated', 'types', 'html', 'cut', 'huge'],
  'wrong-signature': ['other-key', 'unsigned', 'tampered', 'replayed'],
  'contradicting': ['values', 'person'],
  'returning': ['account-closed', 'account-frozen', 'name-mismatch'],
  // Of a portal that people sign in at: its ID tokens.
  'wrong-token': ['issuer', 'audience', 'nonce', 'expired', 'level'],
};

const SLOW_MS = 3_000;
const checker = Compile(FaultOrder);

/** What is wrong with an order, or nothing. */
export function orderProblem(body: unknown): string | undefined {
  if (!checker.Check(body)) return checker.Errors(body).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
  const { kind, variant } = body as FaultOrder;
  return variant === undefined || VARIANTS[kind].includes(variant) ? undefined : `${kind} has no variant ${variant}; it has: ${VARIANTS[kind].join(', ') || 'none'}`;
}

export type Faults = {
  order(order: FaultOrder): string;
  list(): readonly (FaultOrder & { readonly id: string; readonly met: number })[];
  clear(department?: string): void;
  /** The fault the next request of this scenario meets, if any. The order standing longest goes first. */
  take(department: string, scenario: string): Fault | undefined;
};

const applies = (order: FaultOrder, department: string, scenario: string): boolean =>
  (order.department ?? department) === department && (order.scenario ?? scenario) === scenario;

/** A share of 0.25 hits every fourth request: no dice, so that a test sees the same every time. */
function hits(standing: Standing): boolean {
  standing.due += standing.order.share ?? 1;
  if (standing.due < 1) return false;
  standing.due -= 1;
  return true;
}

export function createFaults(): Faults {
  let standing: readonly Standing[] = [];

  const take = (department: string, scenario: string): Fault | undefined => {
    const found = standing.find(({ order, left }) => left > 0 && applies(order, department, scenario));
    if (found === undefined || !hits(found)) return undefined;
    const { kind, variant, ms } = found.order;
    const variants = VARIANTS[kind];
    const fault = { kind, variant: variant ?? variants[found.met % variants.length], ms: ms ?? SLOW_MS };
    found.left -= 1;
    found.met += 1;
    return fault;
  };

  return {
    order: (order) => {
      const id = randomUUID();
      standing = [...standing.filter(({ left }) => left > 0), { id, order, left: order.times ?? Infinity, due: 0, met: 0 }];
      return id;
    },
    list: () => standing.map(({ id, order, met }) => ({ id, ...order, met })),
    clear: (department) => { standing = department === undefined ? [] : standing.filter(({ order }) => order.department !== department); },
    take,
  };
}
