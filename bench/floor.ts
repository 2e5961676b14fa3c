import { createHash } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'

const READ = `
  select i.id, i.seats, i.answer, a."titleEn", a."placeEn", a."startsAt", a."endsAt", a."replyBy", o."nameEn" as office, c."nameEn" as consulate,
    (select coalesce(json_agg(json_build_object('contactId', k.id, 'name', k.name, 'title', p."titleEn")), '[]')
     from "Posting" p join "Contact" k on k.id = p."contactId" where p."consulateId" = i."consulateId") as people
  from "ReplyToken" t join "Invitation" i on i.id = t."invitationId" join "Activity" a on a.id = i."activityId"
  join "Office" o on o.id = a."officeId" join "Consulate" c on c.id = i."consulateId"
  where t."tokenHash" = $1 and t."revokedAt" is null`

const FACTS = `
  select i.id, i.version, i."activityId", i."consulateId", a.version as "activityVersion"
  from "ReplyToken" t join "Invitation" i on i.id = t."invitationId" join "Activity" a on a.id = i."activityId" where t."tokenHash" = $1`

/**
 * The floor: plain Node http and pg on the same database. GET does the same read and answers with a page as small as can be; POST does
 * the same write transaction (lock, version, audit, job) through the same function of the database.
 */
export function serveFloor(databaseUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
  const server = http.createServer(async (request, response) => {
    const token = (request.url ?? '').slice('/r/'.length)
    const hash = createHash('sha256').update(token).digest()
    try {
      if (request.method === 'POST') await write(pool, hash, await bodyOf(request))
      const page = request.method === 'POST' ? '' : await read(pool, hash)
      response.writeHead(request.method === 'POST' ? 303 : 200, {
        'content-type': 'text/html; charset=utf-8',
      })
      response.end(page)
    } catch {
      response.writeHead(500).end()
    }
  })
  return new Promise(resolve => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

async function read(pool: pg.Pool, hash: Buffer): Promise<string> {
  const { rows } = await pool.query({ name: 'read', text: READ, values: [hash] })
  const [row] = rows
  return `<!doctype html><title>${row.titleEn}</title><h1>${row.titleEn}</h1><p>${row.office}, ${row.consulate}, ${row.placeEn}, ${row.startsAt.toISOString()}<form method="post">${row.people.length}<button>Reply</button></form>`
}

async function write(pool: pg.Pool, hash: Buffer, body: URLSearchParams): Promise<void> {
  for (;;) {
    const { rows } = await pool.query({ name: 'facts', text: FACTS, values: [hash] })
    const [facts] = rows
    const at = new Date().toISOString()
    const reply = {
      invitationId: facts.id,
      invitationVersion: facts.version,
      activityVersion: facts.activityVersion,
      answer: body.get('answer'),
      note: '',
      channel: 'link',
      late: false,
      at,
      byName: '',
      delegates: [],
      audit: {
        officeAt: at,
        type: 'reply.recorded',
        actorKind: 'token',
        subjectKind: 'invitation',
        subjectId: facts.id,
        activityId: facts.activityId,
        consulateId: facts.consulateId,
      },
    }
    const outcome = await pool.query({
      name: 'record',
      text: 'select record_reply($1::jsonb) as outcome',
      values: [JSON.stringify(reply)],
    })
    if (outcome.rows[0].outcome.ok) return
  }
}

async function bodyOf(request: http.IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}
