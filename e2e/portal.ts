import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { freePort, inherited } from './stack'

/** What `npm start` said when it was ready: where it is, and the one-time link, if it printed one. */
export type Started = { url: string; link: string | null }

export type Portal = Started & {
  /** Stops it and starts it again on the same data. */
  restart: () => Promise<Started>
  stop: () => Promise<void>
}

/** Starts the portal as `npm start` does, as it was built, on a free port with the data of a folder. */
export async function startPortal(dataDir: string): Promise<Portal> {
  let [server, started] = await start(dataDir)
  return {
    ...started,
    restart: async () => {
      await stop(server)
      ;[server, started] = await start(dataDir)
      return started
    },
    stop: () => stop(server),
  }
}

async function start(dataDir: string): Promise<[ChildProcess, Started]> {
  const server = fork('dist/server.js', [], {
    detached: true,
    execArgv: ['--enable-source-maps'],
    env: { ...inherited(), NODE_ENV: 'production', PORT: String(await freePort()), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return [server, await whenReady(server)]
}

/** Resolves when it says that it is ready; rejects with all it said when it ends before. */
function whenReady(server: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const [, url] = /is ready at (\S+)\n/.exec(said) ?? []
      const [link = null] = /https?:\S+\/sign-in\/first\/\S+/.exec(said) ?? []
      if (url) resolve({ url, link })
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', code => reject(new Error(`npm start stopped with ${code}:\n${said}`)))
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}
