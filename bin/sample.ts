import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runningServer, startServer } from '@/lib/db/server'

/** When office time begins: a Monday, at nine in Beijing. */
const OFFICE_START = '2023-07-10T09:00:00+08:00'

/** What somebody asked for on the command line. */
export interface Sample {
  sample: 'office' | 'city' | undefined
  scale: number | undefined
}

/** What the demo's folder holds. `clockStart` is fixed once, so that office time runs on over restarts. */
interface SampleState {
  sample: 'office' | 'city'
  scale: number
  clockStart: string
  loaded: boolean
}

/**
 * What the demo's folder holds, after it was emptied if that was asked for, or if loading was broken off.
 * Throws one clear line when it holds another sample than the one asked for, or an office that is not the demo's.
 */
export async function sampleInFolder(
  dataDir: string,
  { sample, scale, reset }: Sample & { reset: boolean },
): Promise<SampleState> {
  const kept = await read(dataDir)
  if (!kept && existsSync(path.join(dataDir, 'postgres'))) {
    throw new Error(`${dataDir} holds an office that is not the demo's: set DATA_DIR to another folder.`)
  }
  if (kept?.loaded && !reset) {
    if ((sample ?? kept.sample) === kept.sample && (scale ?? kept.scale) === kept.scale) return kept
    throw new Error(
      `The demo holds the ${kept.sample} at scale ${kept.scale}: --reset loads another instead.`,
    )
  }
  await stopServerLeftBehind(dataDir)
  for (const name of ['postgres', 'mailbox'])
    await rm(path.join(dataDir, name), { recursive: true, force: true })
  const clockStart = `${OFFICE_START}@${new Date().toISOString()}`
  return keepSample(dataDir, {
    sample: sample ?? kept?.sample ?? 'office',
    scale: scale ?? kept?.scale ?? 1,
    clockStart,
    loaded: false,
  })
}

/** What the clock of the demo in a folder goes by; undefined where the folder is not a demo's. */
export async function clockOfDemo(dataDir: string): Promise<string | undefined> {
  return (await read(dataDir))?.clockStart
}

export async function keepSample(dataDir: string, state: SampleState): Promise<SampleState> {
  const file = path.join(dataDir, 'demo.json')
  await writeFile(`${file}.new`, `${JSON.stringify(state)}\n`)
  await rename(`${file}.new`, file)
  return state
}

async function read(dataDir: string): Promise<SampleState | undefined> {
  const file = path.join(dataDir, 'demo.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as SampleState) : undefined
}

/** As after a kill that left nobody to stop it. Throws when its demo still runs. */
async function stopServerLeftBehind(dataDir: string): Promise<void> {
  if (!(await runningServer(dataDir))) return
  const server = await startServer({ dataDir })
  await server.stop()
}
