import { Type, type Static } from 'typebox';

/** The three groups that the notice names: systems of service (五制), what is made public (四公开), what is shown at the counter (三亮明). */
export const COMMITMENT_GROUPS = ['systems', 'open', 'shown'] as const;

/**
 * One point that the offices of a region promise, put so that anybody can check it. Source: 人社部发〔2020〕26号 (完善和落实“五制”“四公开”“三亮明”服务规范，
 * 向社会作出承诺，主动接受监督); which points the groups consist of is for the region to say.
 */
export const Commitment = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
  group: Type.Enum([...COMMITMENT_GROUPS]),
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  check: Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false, description: 'what anybody can see at the counter' }),
  offices: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'offices that promise it, `city` for the city\'s own hall; none: all' })),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String({ minLength: 1 })),
}, { additionalProperties: false });
export type Commitment = Static<typeof Commitment>;

/** What an office promises (`city`: the city's own hall). */
export function commitmentsOf(commitments: readonly Commitment[], office: string): readonly Commitment[] {
  return commitments.filter(({ offices }) => offices === undefined || offices.includes(office));
}
