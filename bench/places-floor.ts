import pg from 'pg'

/** As many connections as a process of the portal has. */
const CONNECTIONS = 20

/**
 * The floor of the last place, as a process of its own: for each of the invitations that it is told, all at once, a transaction that
 * locks the one row, looks whether it has a place left, and writes down who asked; then says how each went.
 */
export function servePlaces(databaseUrl: string): string {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS })
  process.on('message', async (invitations: string[]) => {
    process.send?.(await Promise.all(invitations.map(invitation => askFor(pool, invitation))))
  })
  return 'ready'
}

async function askFor(pool: pg.Pool, invitation: string): Promise<'ok' | 'full'> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query('select places_left from bench_place for update')
    const got = rows[0].places_left > 0
    if (got) await client.query('update bench_place set places_left = places_left - 1')
    await client.query({
      name: 'asked',
      text: 'insert into bench_asked values ($1, $2)',
      values: [invitation, got],
    })
    await client.query('commit')
    return got ? 'ok' : 'full'
  } finally {
    client.release()
  }
}
