// Asks every post about its people, as the night of the first of December does.
import { askHalfYear } from '@/lib/correspondence/commands/ask-people'
import { disconnect } from '@/lib/db/client'

process.env.CLOCK_START = `2023-12-01T09:00:00+08:00@${new Date().toISOString()}`
const asked = await askHalfYear()
await disconnect()
console.log(JSON.stringify(asked))
