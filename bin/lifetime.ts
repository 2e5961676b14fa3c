type Stop = () => Promise<unknown>

const stops: Stop[] = []
const emergencies: (() => void)[] = []
let stopping: Promise<void> | undefined

/** Names what is to be stopped at the end; the last one named is the first one stopped. */
export function atEnd(stop: Stop, force?: () => void): void {
  stops.push(stop)
  if (force) emergencies.push(force)
}

export const isStopping = () => stopping !== undefined

/**
 * Runs a process's `main` and, at Ctrl-C, SIGTERM, or when what started it is gone, stops in order all that it
 * started, and exits with `whenStopped`; a second Ctrl-C does not wait for the children. An error is said in one line, and exits with 1.
 */
export function live(main: () => Promise<void>, whenStopped = 0): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(whenStopped))
  process.on('disconnect', () => end(whenStopped))
  watchNpm(whenStopped)
  main().catch(error => {
    if (isStopping()) return
    console.error(lineOf(error))
    if (process.env.LOG_LEVEL === 'debug') console.error(error)
    end(1)
  })
}

/** What went wrong, in one line; where several addresses of a host were tried, of the first of them. */
function lineOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return lineOf(error.errors[0])
  return error instanceof Error ? error.message : error
}

function end(code: number): void {
  if (stopping) {
    for (const force of emergencies) force()
    return
  }
  stopping = stopAll().then(() => process.exit(code))
}

async function stopAll(): Promise<void> {
  for (const stop of stops.reverse()) {
    await stop().catch(error => console.error(error instanceof Error ? error.message : error))
  }
}

/** Who kills npm and not this process means this process; npm cannot tell when it is killed with no warning. */
function watchNpm(whenStopped: number): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent && !stopping) end(whenStopped)
  }, 1000).unref()
}
