import { Type, type Static } from 'typebox';
import { STAFF_ROLES, type StaffRole } from '../assignment/staff-role.ts';
import { CalendarDate, LimitText, LocalizedText } from './text.ts';

/** What the platform counts by itself that can tell that a risk comes true. */
export const RISK_FIGURES = ['overdue', 'undrawn', 'held', 'absent', 'blocked', 'objections', 'undelivered', 'unsent', 'returned', 'troubled', 'overpaid'] as const;
export type RiskFigure = (typeof RISK_FIGURES)[number];

/** Who a plan calls: people of the staff, or whoever runs the platform. */
export const RISK_ROLES = [...(Object.keys(STAFF_ROLES) as StaffRole[]), 'operator'] as const;
export type RiskRole = (typeof RISK_ROLES)[number];

const Level = Type.Union([Type.Literal('low'), Type.Literal('medium'), Type.Literal('high')]);

/**
 * One point where something can go wrong (风险点), by what it shows, and the plan for it (处理预案): what is done by whom within what time.
 * Source: 人社部发〔2020〕26号, the risk points that may exist are to be analysed and each to have its plan.
 */
export const Risk = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  level: Type.Union(Level.anyOf, { description: 'high: money, rights or many people at once' }),
  /** Everywhere, in the matters of a class of risk, or in some. */
  where: Type.Union([
    Type.Literal('all'),
    Type.Object({ risk: Type.Array(Level, { minItems: 1 }) }, { additionalProperties: false }),
    Type.Object({ services: Type.Array(Type.String(), { minItems: 1 }) }, { additionalProperties: false }),
  ]),
  signs: Type.Array(Type.Union([
    Type.Object({ figure: Type.Enum([...RISK_FIGURES]), above: Type.Integer({ minimum: 0, description: 'somebody has to look where the figure is greater' }) }, { additionalProperties: false }),
    Type.Object({ seen: LocalizedText }, { additionalProperties: false, description: 'what nobody but people can notice' }),
  ]), { minItems: 1 }),
  plan: Type.Array(Type.Object({ who: Type.Enum([...RISK_ROLES]), within: LimitText, zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false }), { minItems: 1 }),
  basis: Type.String({ minLength: 1 }),
  /** When it was last gone through. */
  reviewed: CalendarDate,
}, { additionalProperties: false });
export type Risk = Static<typeof Risk>;

/** Whether a risk is one of a matter. */
export function isRiskOf({ where }: Risk, { code, risk }: { readonly code: string; readonly risk: 'low' | 'medium' | 'high' }): boolean {
  if (where === 'all') return true;
  return 'risk' in where ? where.risk.includes(risk) : where.services.includes(code);
}
