import { provideSettings } from '@/lib/env'

/** From now on it is this hour of the office, as `2023-07-03T09:00` in Beijing Time, and runs on. */
export function clock(at: string): void {
  provideSettings({ CLOCK_START: `${at}:00+08:00@${new Date().toISOString()}` })
}
