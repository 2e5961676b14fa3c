import { createReadStream } from 'node:fs'
import { createGunzip, type Gunzip } from 'node:zlib'

/** A piece of one of the backup's parts, held whole in memory. */
export interface Piece {
  part: string
  body: Buffer
}

const BLOCK = 512
/** No piece is larger: what a backup asks of memory does not grow with the office. */
const PIECE = 1024 * 1024
const SIZE_AT = 124
const SUM_AT = 148
const END = Buffer.alloc(2 * BLOCK)

/** Bytes that come as they come, cut into pieces of at most a megabyte; one empty piece where there are none. */
export async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  let any = false
  for await (const chunk of bytes) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    const whole = Buffer.concat(held)
    for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE)
    any = true
    held = []
    size = 0
  }
  if (size > 0 || !any) yield Buffer.concat(held)
}

/** A piece as an entry of a tar archive (POSIX ustar): header, body, filling. Any tar can list and unpack what we write. */
export function tarEntry(name: string, body: Buffer, at: Date): Buffer {
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 100)
  header.write('0000600\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, SIZE_AT)
  header.write(`${Math.floor(at.getTime() / 1000).toString(8)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(checksumOf(header), SUM_AT)
  const filling = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)
  return Buffer.concat([header, body, filling])
}

/** What ends a tar archive. */
export const tarEnd = END

function checksumOf(header: Buffer): string {
  const copy = Buffer.from(header)
  copy.fill(' ', SUM_AT, SUM_AT + 8)
  const sum = copy.reduce((total, byte) => total + byte, 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

/**
 * The pieces of a backup file in the order in which they stand. `part` is an entry's name without its last step, where that is a number.
 * Throws an Error where the file ends early, was changed, or is no backup.
 */
export async function* readPieces(file: string): AsyncGenerator<Piece> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', error => gunzip.destroy(error))
  source.pipe(gunzip)
  const reader = new Reader(gunzip)
  try {
    for (;;) {
      const header = await reader.take(BLOCK)
      if (header.equals(END.subarray(0, BLOCK))) break
      const { name, size } = read(header)
      const body = await reader.take(size)
      await reader.take((BLOCK - (size % BLOCK)) % BLOCK)
      yield { part: name.replace(/\/\d+$/, ''), body }
    }
    await reader.take(BLOCK)
    await reader.mustBeOver()
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

function read(header: Buffer): { name: string; size: number } {
  const sum = header.toString('latin1', SUM_AT, SUM_AT + 8)
  const size = Number.parseInt(header.toString('latin1', SIZE_AT, SIZE_AT + 11), 8)
  if (sum !== checksumOf(header) || !(size >= 0 && size <= PIECE)) throw new Error('an entry cannot be read')
  const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
  return { name, size }
}

class Reader {
  private readonly chunks: AsyncIterator<Buffer>
  private held: Buffer = Buffer.alloc(0)

  constructor(gunzip: Gunzip) {
    this.chunks = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = size; ; ) {
      parts.push(this.held.subarray(0, missing))
      const got = Math.min(missing, this.held.length)
      this.held = this.held.subarray(got)
      missing -= got
      if (missing === 0) return Buffer.concat(parts)
      const next = await this.chunks.next()
      if (next.done) throw new Error('unexpected end of file')
      this.held = next.value
    }
  }

  /** To the last byte: the checksum of the compressed file is looked at when its end is read. */
  async mustBeOver(): Promise<void> {
    const next = this.held.length > 0 ? { done: false } : await this.chunks.next()
    if (!next.done) throw new Error('something stands behind its end')
  }
}
