import type { Actor } from '@/lib/access/actor'
import { theOffice } from '@/lib/offices/queries'
import { rowsOf } from './facts'

/** Enters the recorded figures of the half-years before the portal, each with its source. */
export async function loadFigures(_actor: Actor): Promise<string> {
  await theOffice()
  return String((await rowsOf('recorded-figures.csv')).length)
}
