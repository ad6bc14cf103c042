import type { Localized } from '../value.ts';
import type { ClockReading, LimitUnit } from './clock.ts';
import { formatAmount } from './limit.ts';

/** A reading in one line, for queues and cards: `还剩 3 个工作日`, `今天到期`, `已超 2 个工作日`. `unit` is that of the promised limit. */
export function describeReading(reading: ClockReading, unit: LimitUnit): Localized {
  if (reading.state === 'stopped') return { zh: '已办结', en: 'Finished' };
  if (!reading.due.known) {
    const { year } = reading.due;
    return { zh: `${year} 年放假安排尚未公布，到期日暂不能确定`, en: `The holidays of ${year} are not published yet, so the last day is not known` };
  }
  if (reading.remaining === null) return { zh: `应于 ${reading.due.day} 前办结`, en: `Due by ${reading.due.day}` };
  const left = leftOf(reading.remaining, unit);
  return reading.state === 'paused' ? { zh: `计时已暂停，恢复后${left.zh}`, en: `Paused; once it goes on: ${left.en}` } : left;
}

function leftOf(remaining: number, unit: LimitUnit): Localized {
  // Months are counted down in days: "one month left" would hide four weeks.
  const { zh, en } = formatAmount(Math.abs(remaining), unit === 'mo' ? 'd' : unit);
  if (remaining > 0) return { zh: `还剩 ${zh}`, en: `${en} left` };
  if (remaining < 0) return { zh: `已超 ${zh}`, en: `${en} overdue` };
  return unit === 'min' ? { zh: '时间已到', en: 'Time is up' } : { zh: '今天到期', en: 'Due today' };
}
