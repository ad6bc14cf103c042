import { addDays } from './days.ts';

/** Hours (China) at which an adviser of the demonstration can be met. */
const HOURS = ['09:00', '10:00', '14:30', '15:30'];
const AHEAD = 6;

/** Times of advisers on the next days of work, from Monday to Friday. */
export function generateAdviceTimes(today: string, advisers: readonly string[]) {
  const days = Array.from({ length: 2 * AHEAD }, (_, ahead) => addDays(today, ahead + 1)).filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())).slice(0, AHEAD);
  return advisers.flatMap((adviser, index) => days.flatMap((day) => HOURS.map((hour) => ({ adviser, startsAt: new Date(`${day}T${hour}:00+08:00`).toISOString(), minutes: 40, place: `市人力资源市场 ${3 + index} 楼职业指导室（样例）` }))));
}

/** A fair that is over, with its figures, and two ahead, one with a stand left. `enterprises`: who has booked. */
export function generateFairs(today: string, by: string, enterprises: readonly string[]) {
  const at = (days: number, hour: string): string => new Date(`${addDays(today, days)}T${hour}:00+08:00`).toISOString();
  return [
    { title: '样例：制造业专场招聘会', about: '面向想进厂的求职者，现场面谈，免费参加，带身份证即可。（演示数据）', place: '市人力资源市场一楼（样例）', startsAt: at(-20, '09:00'), endsAt: at(-20, '16:00'), stands: 6, by, booked: enterprises.slice(0, 6), figures: { visitors: 412, talks: 186, hired: 47 } },
    { title: '样例：高校毕业生专场招聘会', about: '面向离校两年内的高校毕业生，现场有简历指导。（演示数据）', place: '市人力资源市场二楼（样例）', startsAt: at(9, '09:00'), endsAt: at(9, '16:00'), stands: 8, by, booked: enterprises.slice(2, 8) },
    { title: '样例：家政养老专场招聘会', about: '面向想从事家政、养老护理的求职者，现场可报培训班。（演示数据）', place: '区文化广场（样例）', startsAt: at(16, '08:30'), endsAt: at(16, '12:00'), stands: 4, by, booked: enterprises.slice(10, 13) },
  ];
}
