import type { FastifyReply, FastifyRequest } from 'fastify';
import { wholeOf } from '#core/catalog/bundle.ts';
import { hasService } from '#core/catalog/offered.ts';
import { dayOf } from '#core/clocks/day.ts';
import { readPreferences } from '../identity/cookies.ts';
import { html, type Html } from '../identity/html.ts';
import type { Pages } from '../identity/page.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { eventDetail } from '../views/event-view.ts';
import { serviceEntry, serviceGuide } from '../views/service-view.ts';
import { eventArticle, guideList, serviceArticle } from './guide-parts.ts';
import { guideTexts } from './guide-texts.ts';

/** The guides as plain pages: without a script and without signing in, to print, to pass on and to be found (人社部发〔2020〕26号: published as a commitment). */
export function guideRoutes(app: Server, { context, homeRegion }: Pick<Services, 'context' | 'homeRegion'>, pages: Pages): void {
  const offered = (): readonly string[] => context.compiled.catalog.regions.get(homeRegion)?.lifeEvents ?? [];
  const show = (request: FastifyRequest, reply: FastifyReply, here: string, made: (language: 'zh' | 'en') => { readonly title: string; readonly body: Html } | undefined) => {
    const preferences = readPreferences(request, reply);
    const t = guideTexts(preferences.language);
    const found = made(preferences.language);
    return pages.send(reply, found ? 200 : 404, { preferences, here, ...(found ? { title: `${found.title} · ${t.guide}`, body: found.body } : { title: t.missing, failed: true, body: html`<article class="guide"><h1>${t.missing}</h1><p>${t.missingText}</p><p class="acts"><a class="go" href="/guides">${t.back}</a></p></article>` }) });
  };

  app.get('/guides', { schema: { hide: true } }, async (request, reply) => show(request, reply, '/guides', (language) => {
    const { compiled } = context, { catalog } = compiled;
    return { title: guideTexts(language).all, body: guideList(language, offered().flatMap((id) => { const event = wholeOf(catalog, id); return event ? [{ id, name: { zh: event.zh, en: event.en } }] : []; }), [...catalog.services.values()].filter(({ code }) => hasService(catalog, homeRegion, code)).map((service) => serviceEntry(compiled, service, homeRegion))) };
  }));

  app.get('/guides/:id', { schema: { hide: true } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const { compiled } = context, { catalog } = compiled;
    const event = offered().includes(id) ? wholeOf(catalog, id) : undefined;
    const service = hasService(catalog, homeRegion, id) ? catalog.services.get(id) : undefined;
    return show(request, reply, `/guides/${encodeURIComponent(id)}`, (language) => {
      const name = event ?? service;
      if (!name) return undefined;
      const body = event ? eventArticle(language, eventDetail(compiled, event, homeRegion)) : serviceArticle(language, serviceGuide(compiled, service!, { region: homeRegion, on: dayOf(context.now()) }));
      return { title: name[language] || name.zh, body };
    });
  });
}
