import { CAUSES, isCause, SHORT_PLACES } from '../../notices/causes.ts';
import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { MessageTemplate } from '../message-template.ts';
import { templateNames } from '../template.ts';
import { unknownName } from './reference.ts';

const CAUSE = { zh: '消息事由', en: 'happening' };
const PLACE = { zh: '可填的内容', en: 'place to fill' };
/** A short message is paid for by the piece: one piece holds seventy characters with Chinese ones in it. */
const PIECE = 70;

/** Messages: a happening that there is, places that it can fill in both languages, and nothing of the case in what others can read. */
export function checkMessages({ messages }: Pick<Catalog, 'messages'>): readonly Finding[] {
  return [...messages].flatMap(([id, template]) => {
    const at = (...path: readonly string[]): Place => ({ in: 'messages', id, path });
    if (!isCause(template.on)) return [unknownName(at('on'), CAUSE, template.on, Object.keys(CAUSES))];
    const whole = CAUSES[template.on];
    return [...places(template, 'title', whole, at), ...places(template, 'text', whole, at), ...places(template, 'short', SHORT_PLACES, at), ...tooLong(template, at('short', 'zh'))];
  });
}

function places(template: MessageTemplate, part: 'title' | 'text' | 'short', known: readonly string[], at: (...path: readonly string[]) => Place): Finding[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const text = template[part][language];
    return templateNames({ zh: text, en: text }).filter((name) => !known.includes(name)).map((name) => unknownName(at(part, language), PLACE, name, known));
  });
}

function tooLong({ short }: MessageTemplate, at: Place): Finding[] {
  const { length } = short.zh;
  return length <= PIECE ? [] : [{ at, message: { zh: `短信有 ${length} 个字，超过一条的 ${PIECE} 个字`, en: `The short message has ${length} characters; one piece holds ${PIECE}` }, remedy: { zh: '请写短一些', en: 'Make it shorter' } }];
}
