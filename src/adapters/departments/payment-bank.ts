import { REASONS } from '#core/partners/reasons.ts';
import type { Value } from '#core/value.ts';
import type { FileTrouble } from '#core/payments/file-trouble.ts';
import type { Bank, BankFailure } from '#usecases/ports/payments.ts';
import type { Departments } from './connector.ts';
import type { Failure } from './outcome.ts';

/** Its id among the departments of the catalogue: reached, signed, retried and left alone like all of them. */
const BANK = 'payment-bank';

/** The bank behind a department's connector. The id of a file is the id of its message: the bank takes it once. */
export function createPaymentBank(departments: Pick<Departments, 'tell' | 'statement' | 'returns'>): Bank {
  return {
    async send({ region, id, fund, totalFen }, lines) {
      const payments = lines.map(({ line, account, name, amountFen }): Value => ({ line, account, name, amount: amountFen }));
      const said = await departments.tell(BANK, 'payment-file', id, { fund, lines: lines.length, total: totalFen, payments }, { region });
      return said.kind === 'received' ? { receipt: said.receipt } : failed(said);
    },
    async statement({ region, id }) {
      const said = await departments.statement(BANK, 'payment-results', id, { region });
      return said.kind === 'answered' ? said.statement : failed(said);
    },
    async returns(region, day) {
      const said = await departments.returns(BANK, 'payment-returns', day, { region });
      return said.kind === 'answered' ? said.list : failed(said);
    },
  };
}

const KINDS: Readonly<Record<Failure['kind'], FileTrouble>> = { silent: 'unreachable', refused: 'refused', invalid: 'unusable', 'open-circuit': 'unreachable' };

function failed({ kind, reason, detail }: Failure): BankFailure {
  const { zh, en } = REASONS[reason];
  return { failed: `${zh} / ${en}${detail === undefined ? '' : ` (${detail})`}`, kind: reason === 'working' ? 'working' : KINDS[kind] };
}
