import { cited } from '#core/catalog/cited.ts';
import { groundsOf } from '#core/catalog/grounds.ts';
import type { Localized } from '#core/value.ts';
import type { Language } from '../identity/cookies.ts';
import { html, NOTHING, type Html } from '../identity/html.ts';
import type { ContactView } from '../schemas/guide.ts';
import type { LifeEventDetail, LifeEventSummary, ServiceEntry, ServiceGuide } from '../schemas/catalog.ts';
import { guideTexts, type GuideTexts } from './guide-texts.ts';

type Said = { readonly language: Language; readonly t: GuideTexts; readonly text: (words: Localized) => string };
/** Laws and notices are quoted as they stand, in Chinese. */
const chinese = (words: string): Html => html`<span lang="zh-CN">${words}</span>`;
const ground = (basis: string): Html => chinese(cited(basis));

const saying = (language: Language): Said => ({ language, t: guideTexts(language), text: (words) => (language === 'en' ? words.en || words.zh : words.zh) });
const section = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`;
const list = (rows: readonly Html[]): Html => html`<ul>${rows.map((row) => html`<li>${row}</li>`)}</ul>`;

function contact({ language, t, text }: Said, channels: ServiceGuide['channels'], said: ContactView, notOnline?: Localized): Html {
  const { hall } = (language === 'en' && said.en) || said;
  return section(t.channels, html`${list([
    html`${channels.map((channel) => t.channel[channel]).join(t.sep)}${notOnline ? html`<small>${t.notOnline}${text(notOnline)}</small>` : NOTHING}`,
    html`${hall}<small>${t.hours}${t.colon}${text(said.hours)}</small>`,
    html`<strong>${t.ask}</strong>${t.colon}<a href="tel:${said.hotline}">${said.hotline}</a>`,
    html`<strong>${t.complain}</strong>${t.colon}${said.supervision ? html`${text(said.supervision.by)} <a href="tel:${said.supervision.phone}">${said.supervision.phone}</a>${t.sep}` : NOTHING}<a href="/complaints">${t.complainText}</a>${t.sep}<a href="/offices">${t.promisedBy}</a><small>${t.rights}（${chinese(t.rightsBasis)}）</small>`,
  ])}`);
}

const materials = ({ t, text }: Said, rows: readonly { readonly name: Localized; readonly form: boolean }[]): Html =>
  section(t.materials, rows.length === 0 ? html`<p>${t.nothing}</p>` : list(rows.map(({ name, form }) => html`${text(name)}${form ? t.form : ''}`)));

/** On what the conditions rest: each law once, its articles with the numbers of the conditions they carry; numbers only where there are several conditions to tell apart. */
function grounds({ t }: Said, bases: readonly string[]): Html {
  const laws = groundsOf(bases.map(cited));
  const number = (carries: readonly number[]): Html => (bases.length > 1 ? html`${t.carries(carries)}` : NOTHING);
  return laws.length === 0 ? NOTHING : html`<p><strong>${t.basis}</strong></p>${list(laws.map(({ law, articles }) => html`${chinese(law)}${articles.map(({ article, carries }, at) => html`${at > 0 ? t.sep : ' '}${chinese(article)}${number(carries)}`)}`))}`;
}

const acts = ({ t }: Said, id: string, full: string, open: boolean): Html => html`<p class="acts">${open ? html`<a class="go" href="/life-events/${encodeURIComponent(id)}/apply">${t.apply}</a>` : NOTHING}<a href="${full}">${t.full}</a><a href="/guides">${t.back}</a></p>`;

/** The guide of a matter: the four clarities (事项、流程、材料、时限), where, and whom to turn to. What to bring comes first: it is what most who open a guide look for. */
export function serviceArticle(language: Language, guide: ServiceGuide): Html {
  const said = saying(language), { t, text } = said;
  const limit = (name: string, promised: Localized, statutory: Localized): Html => html`${name ? html`<strong>${name}</strong><br>` : NOTHING}${t.promised}${t.colon}${text(promised)}${t.sep}${t.statutory}${t.colon}${text(statutory)}`;
  return html`<article class="guide"><div class="head"><h1>${text(guide.name)}</h1><p class="lead">${text(guide.summary)}</p><p class="marks">${guide.instant ? html`<span class="tag">${t.instant}</span>` : NOTHING}<span>${text(guide.className)}</span></p></div>
${acts(said, guide.code, `/services/${guide.code}`, guide.notYet === undefined)}${guide.notYet ? html`<p class="note">${t.notYet}${text(guide.notYet)}</p>` : NOTHING}
${materials(said, guide.materials.filter(({ byHand }) => byHand))}
${section(t.filers, list(guide.filers.map(({ who, may, basis }) => html`${text(who)}${may ? html`${t.colon}${text(may)}` : NOTHING}${basis ? html`<small>${ground(basis)}</small>` : NOTHING}`)))}
${section(t.conditions, html`<ol>${guide.conditions.map(({ text: words, concerns, remedy }) => html`<li>${text(words)}${concerns ? html`<small>${t.concerns}${text(concerns)}</small>` : NOTHING}<small>${t.remedy}${text(remedy)}</small></li>`)}</ol>${grounds(said, guide.conditions.map(({ basis }) => basis))}`)}
${section(t.flow, html`<ol>${guide.flow.map(({ title, by, lines }) => html`<li><strong>${text(title)}</strong>${t.by(text(by))}${lines.map((line) => html`<small>${text(line)}</small>`)}</li>`)}</ol>`)}
${section(t.limits, list([limit('', guide.promised, guide.statutory), ...guide.limitVariants.map(({ name, promised, statutory }) => limit(text(name), promised, statutory)), html`<small>${text(guide.countedFrom)}</small><small>${t.basis}${t.colon}${ground([guide.promisedBasis, guide.statutoryBasis].filter(Boolean).join('；'))}</small>`]))}
${contact(said, guide.channels, guide.contact, guide.notOnline)}
${section(t.outputs, list([...guide.outputs.map((output) => html`${text(output)}`), html`<small>${t.authority}${t.colon}${text(guide.authority)}</small><small>${t.basis}${t.colon}${ground(guide.basis.join('；'))}</small>`]))}</article>`;
}

/** The guide of a life event: what to bring, what is done together, where. */
export function eventArticle(language: Language, event: LifeEventDetail): Html {
  const said = saying(language), { t, text } = said;
  return html`<article class="guide"><div class="head"><h1>${text(event.name)}</h1><p class="lead">${text(event.summary)}</p></div>
${acts(said, event.id, `/life-events/${event.id}`, true)}
${materials(said, event.bring.map((name) => ({ name, form: false })))}
${section(t.filers, html`${list(event.filers.map(({ who, may, basis }) => html`${text(who)}${may ? html`${t.colon}${text(may)}` : NOTHING}${basis ? html`<small>${ground(basis)}</small>` : NOTHING}`))}${event.inPerson ? html`<p>${t.inPerson}${text(event.inPerson)}</p>` : NOTHING}`)}
${section(t.items, list(event.services.map(({ code, name, summary, promised, statutory }) => html`<a href="/guides/${encodeURIComponent(code)}"><strong>${text(name)}</strong></a><small>${text(summary)}</small><small>${t.promised}${t.colon}${text(promised)}${t.sep}${t.statutory}${t.colon}${text(statutory)}</small>`)))}
${contact(said, event.channels, event.contact)}
${event.remarks.length > 0 ? section(t.remarks, list(event.remarks.map((remark) => chinese(remark)))) : NOTHING}
<p class="hint">${t.source}${t.colon}${chinese(event.source)}</p></article>`;
}

/** All guides of a region. */
export function guideList(language: Language, events: readonly Pick<LifeEventSummary, 'id' | 'name'>[], services: readonly Pick<ServiceEntry, 'code' | 'name'>[]): Html {
  const { t, text } = saying(language);
  const links = (rows: readonly { readonly id: string; readonly name: Localized }[]): Html => html`<div class="list">${list(rows.map(({ id, name }) => html`<a href="/guides/${encodeURIComponent(id)}">${text(name)}</a>`))}</div>`;
  return html`<article class="guide"><div class="head"><h1>${t.all}</h1><p class="lead">${t.allLead}</p></div>${section(t.events, links(events))}${section(t.services, links(services.map(({ code, name }) => ({ id: code, name }))))}</article>`;
}
