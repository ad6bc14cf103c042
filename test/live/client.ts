export { createClient, type Client, type ProblemBody, type Reply } from '#main/tour/client.ts';

/** The answers of somebody who looks for office work nearby, with what differs. */
export function answering(answers: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}) {
  return {
    answers: { 'job.seeking': true, 'job.occupation': 'administration', 'job.district': '371302', 'answers.wantsCard': true, 'hardship.class': 'none', ...answers },
    contests: {}, promises: [], ...more,
  };
}
