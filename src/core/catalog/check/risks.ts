import type { Catalog } from '../catalog.ts';
import type { Finding } from '../finding.ts';
import { isRiskOf } from '../risk.ts';
import { mustExist } from './reference.ts';

/** Risks: matters that are there, and at least one risk with its plan for each matter that is not of low risk. A catalogue without a risk register is not held to that. */
export function checkRisks(catalog: Catalog): readonly Finding[] {
  const named = [...catalog.risks].flatMap(([id, { where }]) => (where === 'all' || 'risk' in where ? [] : where.services.flatMap((code) => mustExist(catalog, 'services', code, { in: 'risks', id, path: ['where', 'services'] }))));
  if (catalog.risks.size === 0) return named;
  const own = [...catalog.risks.values()].filter(({ where }) => where !== 'all');
  return [...named, ...[...catalog.services.values()].filter((service) => service.risk !== 'low' && !own.some((risk) => isRiskOf(risk, service))).map((service): Finding => ({
    at: { in: 'services', id: service.code, path: ['risk'] },
    message: { zh: `风险等级不是低，风险清单里却没有它的风险点`, en: 'It is not of low risk, and the risk register has no risk of it' },
    remedy: { zh: '请在 risks/ 里补上风险点和预案', en: 'Add a risk with its plan in risks/' },
  }))];
}
