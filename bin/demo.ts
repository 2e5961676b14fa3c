import path from 'node:path'
import { parseArgs } from 'node:util'
import { provideSettings } from '@/lib/env'
import { startMailStandIn } from '@/lib/mail/stand-in'
import { atEnd, live } from './lifetime'
import { listenToTests } from './remote'
import { keepSample, type Sample, sampleInFolder } from './sample'
import { settings } from './settings'
import { openDatabase, portMustBeFree, startPortal } from './stack'

const HELP = `Runs the portal with a sample office: npm run demo -- [options]

  --sample office|city   the sample office (default), or a synthetic office of a fictitious city
  --scale N              how big the city is, 1 to 1000 (default 1)
  --reset                forget what is there and start over
  --help                 this text

Settings: PORT (3000), HOST (localhost), APP_URL, DATA_DIR (./data/demo), LOG_LEVEL.`

live(async () => {
  const options = parseOptions()
  if (!options) return
  const all = await demoSettings()
  await portMustBeFree(all)

  const state = await sampleInFolder(all.DATA_DIR, options)
  provideSettings({ CLOCK_START: state.clockStart })
  const mail = await startMailStandIn({ dir: path.join(all.DATA_DIR, 'mailbox') })
  atEnd(mail.stop)
  provideSettings({ SMTP_URL: mail.url })
  console.log(`Mail: the stand-in listens on port ${mail.port} and passes nothing on`)
  await openDatabase(all, console.log)
  if (!state.loaded) {
    console.log(`Sample: loading the ${state.sample}`)
    const { playSample } = await import('@/prisma/sample/play')
    await playSample({
      sample: state.sample,
      scale: state.scale,
      say: line => console.log(`Sample: ${line}`),
    })
    await keepSample(all.DATA_DIR, { ...state, loaded: true })
  }
  console.log('Portal: starting')
  const children = await startPortal(all)
  console.log(`\nConsular Liaison, with a sample office, is ready at ${all.APP_URL}\nCtrl-C stops it.`)
  listenToTests(mail, children)
})

function parseOptions(): (Sample & { reset: boolean }) | undefined {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      sample: { type: 'string' },
      scale: { type: 'string' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return undefined
  }
  const { sample, reset } = values
  if (sample !== undefined && sample !== 'office' && sample !== 'city') {
    throw new Error(`--sample is office or city, not ${sample}.`)
  }
  const scale = values.scale === undefined ? undefined : Number(values.scale)
  if (scale !== undefined && !(Number.isInteger(scale) && scale >= 1 && scale <= 1000)) {
    throw new Error(`--scale is a whole number from 1 to 1000, not ${values.scale}.`)
  }
  return { sample, scale, reset }
}

/** The demo has a database and a mail server of its own: it never touches those of a real office. */
async function demoSettings() {
  delete process.env.DATABASE_URL
  delete process.env.CLOCK_START
  provideSettings({
    DEMO: '1',
    DATA_DIR: process.env.DATA_DIR || './data/demo',
    LOG_LEVEL: (process.env.LOG_LEVEL || 'warn') as 'warn',
    MAIL_FROM: process.env.MAIL_FROM || 'Consular Liaison <liaison@fao.example>',
  })
  return settings()
}
