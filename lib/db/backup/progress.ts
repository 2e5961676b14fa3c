const EVERY = 5_000

export type Say = (line: string) => void

/** Passes bytes on, and says every few seconds how many have gone by: of what is done at once nothing is said. */
export async function* told(what: string, bytes: AsyncIterable<Buffer>, say: Say): AsyncGenerator<Buffer> {
  let total = 0
  let last = Date.now()
  for await (const chunk of bytes) {
    total += chunk.length
    if (Date.now() - last > EVERY) {
      last = Date.now()
      say(`${what}: ${Math.round(total / 1e6)} MB`)
    }
    yield chunk
  }
}
