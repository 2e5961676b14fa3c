import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type Hear = (payload: string) => void

const RECONNECT_MS = 1000

/** One connection of this process that listens to one channel for all who want to hear it; it reconnects by itself. */
class Channel {
  private readonly hearers = new Set<Hear>()
  private client: pg.Client | null = null

  constructor(private readonly name: string) {}

  add(hear: Hear): () => void {
    this.hearers.add(hear)
    if (this.hearers.size === 1) void this.connect()
    return () => {
      this.hearers.delete(hear)
      if (this.hearers.size === 0) void this.close()
    }
  }

  private async connect(): Promise<void> {
    if (this.client || this.hearers.size === 0) return
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    this.client = client
    client.on('notification', message => {
      for (const hear of this.hearers) hear(message.payload ?? '')
    })
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(this.name)}`)
    } catch (error) {
      log.warn({ err: error instanceof Error ? error.message : 'unknown' }, 'listening failed')
      this.lost(client)
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.client = null
    client.end().catch(() => {})
    if (this.hearers.size > 0) setTimeout(() => void this.connect(), RECONNECT_MS)
  }

  private async close(): Promise<void> {
    const client = this.client
    this.client = null
    await client?.end().catch(() => {})
  }
}

const held = globalThis as typeof globalThis & { consularChannels?: Map<string, Channel> }

/** Calls `hear` for each notification on the channel; returns how to stop. */
export function listen(channel: string, hear: Hear): () => void {
  held.consularChannels ??= new Map()
  const found = held.consularChannels.get(channel) ?? new Channel(channel)
  held.consularChannels.set(channel, found)
  return found.add(hear)
}
