const SECOND = 1000

/** Seconds to wait after the first, second, … attempt that the server put off; the last holds for all that follow. */
const LADDER = [2, 5, 15, 60, 300]

/** Given up after about five days of attempts. RFC 5321, 4.5.4.1: at least four to five days. */
const LAST_ATTEMPT = LADDER.length + (5 * 24 * 60 * 60) / 300

/** When to try again after the given attempt (from 1) came to nothing for now; null when it is given up. Real time. */
export function nextAttempt(attempt: number, at: Date): Date | null {
  if (attempt >= LAST_ATTEMPT) return null
  const seconds = LADDER[Math.min(attempt, LADDER.length) - 1] ?? 2
  return new Date(at.getTime() + seconds * SECOND)
}
