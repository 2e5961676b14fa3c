import { pino } from 'pino'
import { env } from '@/lib/env'

/** The process's log: JSON lines. Nothing personal goes into it: ids, never names, addresses, tokens or texts. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: { pid: process.pid },
  redact: [
    '*.email',
    '*.address',
    '*.name',
    '*.token',
    '*.password',
    'email',
    'address',
    'token',
    'password',
  ],
})
