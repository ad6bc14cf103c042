import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';

const PERSONS_OWN = { zh: '这里由来办事的人自己看、自己签、自己评。工作人员账号登录着的浏览器不能用，请在没有登录的浏览器里打开', en: 'Here the person reads, signs and rates. It does not work in a browser in which staff are signed in: open it in one where nobody is' };

/** Nobody of the staff does here what is the person's: a clerk with a second window would read along, sign and rate in their place. */
export async function personsOwn({ principal }: Pick<FastifyRequest, 'principal'>): Promise<void> {
  if (principal?.kind === 'staff') throw new Problem('not-yours', PERSONS_OWN);
}
