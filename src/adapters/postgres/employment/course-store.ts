import type { Pool } from 'pg';
import type { CourseStore } from '#usecases/ports/courses.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';

/** Places of courses. One at a time enrols for a course, so that its places are never given twice. */
export function createCourseStore(pool: Pool): CourseStore {
  return {
    async counts(region) {
      return new Map((await pool.query<{ course: string; count: number }>('select course, count(*)::int as count from course_place where region = $1 group by 1', [region])).rows.map(({ course, count }) => [course, count]));
    },
    async of(region, person) {
      return new Set((await pool.query<{ course: string }>(`select course from course_place where region = $1 and subject_id = any(${numbersOf('$1', '$2')})`, [region, person])).rows.map(({ course }) => course));
    },
    enrol: (region, course, person, places, at) => inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`course/${region}/${course}`]);
      if ((await client.query(`select from course_place where region = $1 and course = $2 and subject_id = any(${numbersOf('$1', '$3')})`, [region, course, person])).rows.length > 0) return 'there';
      const { rowCount } = await client.query('insert into course_place (region, course, subject_id, at) select $1, $2, $3, $5 where (select count(*) from course_place where region = $1 and course = $2) < $4', [region, course, person, places, at]);
      return rowCount === 1 ? 'done' : 'full';
    }),
    async leave(region, course, person) {
      await pool.query(`delete from course_place where region = $1 and course = $2 and subject_id = any(${numbersOf('$1', '$3')})`, [region, course, person]);
    },
  };
}
