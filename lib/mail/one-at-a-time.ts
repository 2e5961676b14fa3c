/** For how long a mail waits at most for the one before it: a server that is slower than that must not hold up the rest for ever. */
const PATIENCE = 10_000

let last: Promise<void> = Promise.resolve()

/**
 * Lets one mail of this process after another be between its last byte and what is put down of the server's answer: whoever is killed
 * then leaves one mail in doubt, not as many as it has connections. Resolves with the way to let the next one in.
 */
export async function inTurn(): Promise<() => void> {
  const before = last
  let release = () => {}
  last = new Promise(resolve => {
    release = resolve
  })
  await Promise.race([before, new Promise(resolve => setTimeout(resolve, PATIENCE).unref())])
  return release
}
