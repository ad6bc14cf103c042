import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { FieldType } from '#channels/http/schemas/shared.ts';
import type { Client, ProblemBody, Reply } from './client.ts';

/** The case, or why there is none. */
export type Filed = CaseView & Partial<Omit<ProblemBody, 'status'>>;
type Body = { answers: Record<string, unknown>; contests: object; promises: string[]; files: Record<string, string[]> };

/** More rounds than any event has questions that follow from each other. */
const ROUNDS = 40;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** What somebody would put who has no reason to put anything else. */
function plainAnswer(field: FieldType): unknown {
  switch (field.kind) {
    case 'boolean': return true;
    case 'date': return new Date().toISOString().slice(0, 10);
    case 'integer': return field.min ?? 1;
    case 'money': return 5_000_000;
    case 'code': return field.many ? [field.options[0]!.code] : field.options[0]!.code;
    default: return '示例';
  }
}

async function upload(client: Client, evidence: string): Promise<string> {
  const { status, body } = await client.call<{ id: string }>('POST', '/files', { body: PDF, headers: { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(`${evidence}.pdf`) } });
  if (status !== 201) throw new Error(`the file for ${evidence} was not taken: ${JSON.stringify(body)}`);
  return body.id;
}

/** Goes through an event as a person does, question by question, and hands it in: `wanted` are the answers that matter to the story. */
export async function fillIn(client: Client, lifeEvent: string, wanted: Readonly<Record<string, unknown>> = {}): Promise<Reply<Filed>> {
  const body: Body = { answers: {}, contests: {}, promises: [], files: {} };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { status, body: plan } = await client.post<Plan>('/plans', { lifeEvent, body });
    if (status !== 200) throw new Error(`no plan for ${lifeEvent}: ${JSON.stringify(plan)}`);
    const open = plan.questions.filter(({ id }) => plan.open.includes(id));
    const unsigned = plan.promises.filter(({ signed }) => !signed);
    if (open.length === 0 && plan.asks.length === 0 && unsigned.length === 0) break;
    // One question at a time, as on the page: the next ones depend on it.
    const [question] = open;
    if (question) body.answers[question.id] = wanted[question.id] ?? plainAnswer(question.field);
    else {
      for (const ask of plan.asks) {
        if (ask.field) body.answers[ask.id] = wanted[ask.id] ?? plainAnswer(ask.field);
        else body.files[ask.id] = [await upload(client, ask.id)];
      }
      body.promises.push(...unsigned.map(({ element }) => element));
    }
  }
  return client.submit<Filed>(body, undefined, lifeEvent);
}
