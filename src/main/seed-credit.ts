import { sha256 } from '#adapters/crypto/hash.ts';
import type { Acting } from '#core/cases/act.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { answerCredit, askCredit } from '#core/promises/ask-credit.ts';
import { breakPromise } from '#core/promises/break-promise.ts';
import type { Plot } from '#sandbox/people/tour/plots.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { submitCase } from '#usecases/submit-case.ts';

const DAY_MS = 86_400_000;
const FINDING = '人事考试中心核查：没有取得承诺的学历，本人已经说明';

/** Who has promised what was not so, in which matter, and by whose hands it went: `finds` and `confirms` it, `answers` about the record. */
type OnRecord = { readonly standing: string; readonly repaired: string; readonly plot: Plot & { readonly element: string }; readonly finds: string; readonly confirms: string; readonly answers: string };

/**
 * Two records of untrue promises from before the demonstration began, so that a newcomer finds them: one stands and is objected to, one was repaired. Made
 * once: their keys follow from the region. What cannot be begun (the rules of that city decide otherwise) is left out.
 * @returns the number of the case whose record was repaired
 */
export async function seedCredit(context: Context, region: string, { standing, repaired, plot, finds, confirms, answers }: OnRecord): Promise<string | undefined> {
  const now = Date.parse(context.now());
  const before = (days: number): Context => ({ ...context, now: () => new Date(now - days * DAY_MS).toISOString() });
  const promises = async (person: string, days: number): Promise<string | undefined> => {
    const asked = { answers: plot.answers, contests: {}, promises: [plot.element], files: {} };
    const plan = await preparePlan(before(days), { region, subject: person, applicant: person }, plot.event, asked);
    const given = { ...asked, promises: [plot.element, ...(plan.kind === 'prepared' ? plan.plan.asks.flatMap(({ kind, id }) => (kind === 'promise' && id !== plot.element ? [id] : [])) : [])] };
    const done = await submitCase(before(days), { region, subject: person, applicant: person, by: `person:${person}`, lifeEvent: plot.event, given, channel: 'web', accepter: null, key: `demo/credit/${person}`, requestHash: sha256(JSON.stringify(given)) });
    return done.kind === 'accepted' ? done.case.state.number : undefined;
  };
  const act = async (number: string, days: number, actor: string, command: (acting: Acting) => Outcome): Promise<void> => {
    const done = await actOnCase(before(days), { region, number, no: 0, actor }, command);
    if (done.kind !== 'done') throw new Error(`the record of ${number} cannot be made: ${JSON.stringify(done)}`);
  };
  const breaks = (number: string, days: number): Promise<void> => act(number, days, 'system', (acting) => breakPromise(acting, { element: plot.element, order: `demo/${number}`, finding: FINDING, basis: '国办发〔2020〕42号', by: [`officer:${finds}`, `supervisor:${confirms}`] }));

  const first = await promises(standing, 60);
  if (first !== undefined) {
    await breaks(first, 40);
    await act(first, 3, `person:${standing}`, (acting) => askCredit(acting, plot.element, 'objection', '学历是自考的，毕业证书上个月才发下来'));
  }
  const second = await promises(repaired, 200);
  if (second === undefined) return undefined;
  await breaks(second, 180);
  await act(second, 60, `person:${repaired}`, (acting) => askCredit(acting, plot.element, 'repair', '已经补交学历证书，报名信息也更正了'));
  await act(second, 55, `supervisor:${answers}`, (acting) => answerCredit(acting, plot.element, true, '核实已经改正，同意修复'));
  return second;
}
