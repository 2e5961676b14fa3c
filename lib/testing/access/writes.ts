import { pool } from '@/lib/db/client'

/**
 * From now on a trigger on every table, the jobs too, notes each row that is written; what is rolled back is not. Counters of the throttle are no
 * records, and left out. Comparing all tables before and after would take most of the time of the tests that ask thousands of times.
 */
export async function watchWrites(): Promise<void> {
  await pool().query(`
    create schema watch;
    create table watch.written (id bigint generated always as identity primary key, name text not null);
    create function watch.note() returns trigger language plpgsql as $$ begin
      insert into watch.written (name) values (format('%I.%I', tg_table_schema, tg_table_name));
      return null;
    end $$;
    do $$ declare name text; begin
      for name in select format('%I.%I', schemaname, tablename) from pg_tables
        where (schemaname = 'public' and tablename not in ('RateLimit', '_prisma_migrations'))
           or (schemaname = 'graphile_worker' and tablename = '_private_jobs')
      loop
        execute format('create trigger watch_rows after insert or update or delete on %s for each row execute function watch.note()', name);
        execute format('create trigger watch_whole after truncate on %s execute function watch.note()', name);
      end loop;
    end $$`)
}

/** What `work` gives, and the tables in which rows were written meanwhile, by whomever; needs `watchWrites`. */
export async function writing<T>(work: () => Promise<T>): Promise<{ result: T; written: string[] }> {
  const { rows } = await pool().query<{ last: string }>(
    'select coalesce(max(id), 0) as last from watch.written',
  )
  const result = await work()
  const written = await pool().query<{ name: string }>(
    'select distinct name from watch.written where id > $1 order by name',
    [rows[0]?.last],
  )
  return { result, written: written.rows.map(({ name }) => name) }
}
