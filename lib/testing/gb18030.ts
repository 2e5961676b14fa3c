/** A text in GB18030 (the characters of two bytes, as Excel in Chinese writes them), which nothing in Node encodes. */
export function inGb18030(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...text].flatMap(char => (char < '\x80' ? [char.charCodeAt(0)] : pairOf(char))))
}

let pairs: Map<string, [number, number]> | undefined

function pairOf(char: string): [number, number] {
  pairs ??= allPairs()
  const pair = pairs.get(char)
  if (!pair) throw new Error(`${char} has no two bytes in GB18030`)
  return pair
}

function allPairs(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const all = new Map<string, [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]))
      if ([...char].length === 1) all.set(char, [lead, trail])
    }
  }
  return all
}
