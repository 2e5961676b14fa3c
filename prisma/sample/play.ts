import { actorOfCommandLine } from '@/lib/access/gate'
import { citySteps } from './city'
import { officeSteps } from './office'

type Options = { sample: 'office' | 'city'; scale: number; say: (line: string) => void }

/** Loads a sample into an empty database, step by step, through the commands that people use. Throws where a command refuses. */
export async function playSample({ sample, scale, say }: Options): Promise<void> {
  const actor = actorOfCommandLine('sample')
  const steps = sample === 'city' ? citySteps(scale) : officeSteps()
  for (const [at, step] of steps.entries()) {
    const result = await step.load(actor)
    say(`${at + 1}/${steps.length} ${step.what}${result ? `: ${result}` : ''}`)
  }
}
