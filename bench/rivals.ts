import { ZenEngine, evaluateExpressionSync } from '@gorules/zen-engine';
import { evaluate } from 'feelin';
import { FACTS, rowTable } from './rule-samples.ts';

/* The same work done by two other engines. They take paths of objects where ours takes dotted names. */

const people = FACTS.map((facts) => ({ unemployment: { insuredMonths: facts['unemployment.insuredMonths'] }, separation: { reason: facts['separation.reason'] } }));
let turn = 0;
const next = (): (typeof people)[number] => people[(turn = (turn + 1) % people.length)]!;

/** feelin evaluates from the text each time. */
export function criterionOfFeelin(): () => unknown {
  return () => evaluate('unemployment.insuredMonths >= 12 and separation.reason = "dismissed"', next());
}

/** ZEN (native) in its own expression language, from the text each time. */
export function criterionOfZen(): () => unknown {
  return () => evaluateExpressionSync('unemployment.insuredMonths >= 12 and separation.reason == "dismissed"', next());
}

/** The table of 100 rows in ZEN, compiled once. */
export function tableOfZen(): () => Promise<unknown> {
  const { rules } = rowTable();
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'table', type: 'decisionTableNode', name: 'table', position: { x: 0, y: 0 }, content: {
        hitPolicy: 'first', inputs: [{ id: 'a', name: 'a', field: 'unemployment.insuredMonths' }, { id: 'b', name: 'b', field: 'separation.reason' }], outputs: [{ id: 'c', name: 'c', field: 'months' }],
        rules: rules.map(({ inputs: [a = '', b = ''], outputs: [c = ''] }, index) => ({ _id: String(index), a, b: b === '-' ? '' : b, c })),
      } },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [{ id: '1', type: 'edge', sourceId: 'in', targetId: 'table' }, { id: '2', type: 'edge', sourceId: 'table', targetId: 'out' }],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  return () => decision.evaluate(next());
}
