import autocannon from 'autocannon'

const CONNECTIONS = 32

type Request = { path: string; method?: 'GET' | 'POST'; body?: string }

/** Requests a second that a server answers at 32 connections, over `duration` seconds; every answer must be the expected status. */
export async function requestsPerSecond(
  url: string,
  duration: number,
  expected: number,
  next: () => Request,
): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: [
      {
        setupRequest: request => {
          const { path, method = 'GET', body } = next()
          const headers = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
          return { ...request, path, method, body, headers }
        },
      },
    ],
  })
  const right = result.statusCodeStats?.[`${expected}`]?.count ?? 0
  const all = result.requests.total
  if (right < all * 0.999) throw new Error(`${url}: ${all - right} of ${all} answers were not ${expected}`)
  return result.requests.average
}
