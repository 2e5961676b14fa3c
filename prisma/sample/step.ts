import type { Actor } from '@/lib/access/actor'

/** One part of the sample: what it loads, and how; it may add a word on what came of it. */
export type Step = { what: string; load: (actor: Actor) => Promise<string | undefined> }
