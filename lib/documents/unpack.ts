import { Unzip, UnzipInflate } from 'fflate'

const STEP = 4096

/**
 * The parts of a packed (ZIP) file by their names, or null where they unpack to more than `most` bytes; what its headings say of sizes is
 * not trusted. What is broken gives the parts before the break.
 */
export function unpacked(bytes: Uint8Array, most: number): Record<string, Uint8Array> | null {
  const parts: Record<string, Uint8Array> = {}
  let size = 0
  const unzip = new Unzip(file => {
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (error || size > most) return
      size += chunk.length
      chunks.push(chunk)
      if (isLast) parts[file.name] = joined(chunks)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In small steps, so that a part that unpacks to much is noticed in time.
    for (let at = 0; at < bytes.length && size <= most; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    return {}
  }
  return size > most ? null : parts
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
