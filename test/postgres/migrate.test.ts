import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { migrateDown, migrateUp, migrationStates } from '#adapters/postgres/migrate.ts';
import { parseMigration, readMigrations } from '#adapters/postgres/migration-files.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { databaseUrl, usingDatabase } from './harness.ts';

const database = usingDatabase();
const ours = await readMigrations(join(import.meta.dirname, '../../db/migrations'));

/** An empty database beside the one of this file. */
async function withEmpty(work: (url: string) => Promise<void>): Promise<void> {
  const name = `empty_${Math.random().toString(36).slice(2, 10)}`;
  await database.owner.query(`create database ${name}`);
  try {
    await work(databaseUrl(database.connectionString, name));
  } finally {
    await database.owner.query(`drop database ${name} with (force)`);
  }
}

/** Everything in our schema: tables with their columns, indexes, constraints, grants. */
async function shapeOf(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      with ours as (select c.oid, c.relname, c.relkind, c.relacl from pg_class c where c.relnamespace = to_regnamespace('kuaiban'))
      select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '') as line
        from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped left join pg_attrdef on adrelid = attrelid and adnum = attnum where relkind in ('r', 'p', 'v', 'm')
      union all select 'index ' || pg_get_indexdef(oid) from ours where relkind in ('i', 'I')
      union all select 'check ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = to_regnamespace('kuaiban') and contype <> 'n'
      union all select 'grant ' || relname || ' ' || grantee::regrole || ' ' || privilege_type from ours, aclexplode(relacl)
      union all select 'grant ' || relname || '.' || attname || ' ' || grantee::regrole || ' ' || privilege_type from ours join pg_attribute on attrelid = ours.oid, aclexplode(attacl)
      union all select 'trigger ' || relname || ' ' || pg_get_triggerdef(t.oid) from ours join pg_trigger t on tgrelid = ours.oid where not tgisinternal
      union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = to_regnamespace('kuaiban') and prokind in ('f', 'p')
      order by 1`);
    return rows.map((row) => row.line);
  } finally {
    await client.end();
  }
}

/** Each step takes half a second, two on a busy machine, and there are more of them with every version. */
const ONE_BY_ONE_MS = 600_000;

describe('given our migrations', () => {
  test('when they go up, down and up again, then the schema is the same, and nothing is left in between', async () => {
    await withEmpty(async (url) => {
      const names = ours.map((migration) => migration.name);
      expect(await migrateUp(url, ours)).toEqual(names);
      const first = await shapeOf(url);
      expect(await migrateDown(url, ours)).toEqual(names.toReversed());
      expect((await shapeOf(url)).filter((line) => !/\bmigration\b/u.test(line))).toEqual([]);
      expect(await migrateUp(url, ours)).toEqual(names);
      expect(await shapeOf(url)).toEqual(first);
    });
  });

  test('when each goes down and up alone, then the schema is the same before and after it', async () => {
    await withEmpty(async (url) => {
      let before = await shapeOf(url);
      for (const [index, { number }] of ours.entries()) {
        const reached = ours.slice(0, index + 1);
        await migrateUp(url, reached);
        const after = await shapeOf(url);
        await migrateDown(url, reached, number - 1);
        // The first one makes the table in which the steps themselves are kept, and that stays.
        if (index > 0) expect(await shapeOf(url)).toEqual(before);
        await migrateUp(url, reached);
        expect(await shapeOf(url)).toEqual(after);
        before = after;
      }
    });
  }, ONE_BY_ONE_MS);

  test('when four processes migrate at once, then each step is taken by exactly one', async () => {
    await withEmpty(async (url) => {
      const taken = await Promise.all([1, 2, 3, 4].map(() => migrateUp(url, ours)));
      expect(taken.flat()).toEqual(ours.map((migration) => migration.name));
    });
  });

  test('when two databases of a server migrate at once, then the role they share does no harm', async () => {
    await withEmpty((one) => withEmpty(async (other) => {
      await Promise.all([migrateUp(one, ours), migrateUp(other, ours)]);
      expect(await shapeOf(one)).toEqual(await shapeOf(other));
    }));
  });
});

describe('given a step that was taken', () => {
  const step = (text: string, file = '0001_a.sql') => parseMigration(file, text);
  const first = step('-- up\ncreate table a (x int);\n-- down\ndrop table a;\n');

  test('when its file changed, then going on is refused and names it', async () => {
    await withEmpty(async (url) => {
      await migrateUp(url, [first]);
      await expect(migrateUp(url, [step('-- up\ncreate table a (x bigint);\n-- down\ndrop table a;\n')])).rejects.toThrow(/0001_a/u);
    });
  });

  test('when its file is gone or an earlier number appears, then going on is refused', async () => {
    await withEmpty(async (url) => {
      await migrateUp(url, [first]);
      await expect(migrateUp(url, [])).rejects.toThrow(/newer than the program/u);
      await expect(migrateUp(url, [step('-- up\nselect 1;\n-- down\nselect 1;\n', '0000_late.sql'), first])).rejects.toThrow(/0000_late/u);
    });
  });

  test('when a later step fails, then nothing of the run stays and the message names file and line', async () => {
    await withEmpty(async (url) => {
      const broken = step('-- up\ncreate table b (x int);\ncreate table b (x int);\n-- down\nselect 1;\n', '0002_b.sql');
      await expect(migrateUp(url, [first, broken])).rejects.toThrow(/0002_b[\s\S]*already exists/u);
      expect((await shapeOf(url)).filter((line) => line.startsWith('column a.'))).toEqual([]);
      expect(await migrationStates(url, [first])).toEqual([{ name: '0001_a', appliedAt: null }]);
    });
  });
});

describe('given a user who is no superuser', () => {
  const roles = ours.filter((migration) => migration.number === 0);

  const asUser = async (attributes: string, work: (url: string) => Promise<void>): Promise<void> => {
    const user = `user_${Math.random().toString(36).slice(2, 10)}`;
    await database.owner.query(`create role ${user} login ${attributes}`);
    try {
      await withEmpty(async (url) => {
        const name = /\/\/\/([^?]+)/u.exec(url)![1]!;
        await database.owner.query(`alter database ${name} owner to ${user}`);
        await work(url.replace('user=kuaiban', `user=${user}`));
      });
    } finally {
      await database.owner.query(`drop role ${user}`);
    }
  };

  test('when an administrator has granted the role, then the migration goes through and the role can be taken', async () => {
    await asUser('nocreaterole', async (url) => {
      await database.owner.query(`grant kuaiban_app to ${/user=(\w+)/u.exec(url)![1]!}`);
      expect(await migrateUp(url, roles)).toEqual(['0000_roles']);
      const pool = createPool(url, { role: 'kuaiban_app' });
      expect((await pool.query('select current_user as role')).rows).toEqual([{ role: 'kuaiban_app' }]);
      await pool.end();
    });
  });

  test('when nobody has, then the message tells what the administrator has to run', async () => {
    await asUser('nocreaterole', async (url) => {
      await expect(migrateUp(url, roles)).rejects.toThrow(/grant kuaiban_app to/u);
    });
  });
});

test.each([['0001_a.sql', 'create table a (x int);'], ['a.sql', '-- up\n-- down\n'], ['0001_A.sql', '-- up\n-- down\n']])('given the malformed file %s, then it is refused by name', (file, text) => {
  expect(() => parseMigration(file, text)).toThrow(file);
});
