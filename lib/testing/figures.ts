import { expect } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deliveriesOfActivity } from '@/lib/correspondence/queries/deliveries'
import { registerPage } from '@/lib/correspondence/queries/register'
import { registerNumber } from '@/lib/correspondence/rules/register'
import { formatTime } from '@/lib/i18n/format'
import { activityTallies } from '@/lib/invitations/queries/activity-tallies'
import { chasingOf } from '@/lib/invitations/queries/chasing-of'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { isComing } from '@/lib/invitations/rules/showing'
import type { Cockpit, CockpitRow } from '@/lib/invitations/types'

/** Every figure that an activity's cockpit shows, as its page and its tabs ask for them. Lists are by the alphabet unless their order counts. */
export type Figures = {
  status: string
  invited: number
  awaiting: number
  undelivered: number
  attending: number
  tentative: number
  regrets: number
  withdrawn: number
  draft: number
  /** The people of those attending. */
  people: number
  /** The seats of all that are invited. */
  seats: number
  /** How many have a number in the order of the guests. */
  numbered: number
  /** Of which answers came late. */
  late: string
  /** By which channel the answers that stand came. */
  channels: string
  /** Whether there is something that only the organisers read. */
  isPrivate: boolean
  /** How many places are taken or kept, of how many. */
  places: string
  /** Who waits for one, in order, with how many are kept for whom. */
  waiting: string
  /** What can be stopped. */
  going: string
  /** What of a sending waits. */
  held: string
  /** What became of the newest mail of each row. */
  mails: string
  /** All that went out, by kind. */
  messages: string
  /** By day and step: how many were reminded of how many posts. */
  ladder: Record<string, string>
  /** Who was reminded, by whatever means. */
  reminded: string
  /** Whom to telephone. */
  calls: string
  /** What has a number. */
  register: string
}

export async function figuresOf(actor: Actor, activityId: string): Promise<Figures> {
  const data = await cockpit(actor, activityId)
  const [chasing, deliveries, register, listed] = await Promise.all([
    chasingOf(actor, activityId),
    deliveriesOfActivity(actor, activityId),
    registerPage(actor, { show: 'numbered', text: '', page: 1 }),
    activityTallies(actor, [activityId]),
  ])
  // The list of activities says the same.
  expect(listed.get(activityId)).toMatchObject({ ...data.tallies, withdrawn: 0, draft: 0 })
  const { rows, tallies, activity } = data
  const out = rows.filter(row => row.standing !== 'withdrawn' && row.standing !== 'draft')
  return {
    status: activity.status,
    ...tallies,
    seats: out.reduce((sum, row) => sum + row.seats, 0),
    numbered: numberedIn(rows),
    late: codes(rows.filter(row => row.reply?.late)),
    channels: counted(rows.flatMap(row => row.reply?.channel ?? [])),
    isPrivate: data.hasPrivate,
    ...placesIn(data),
    going: data.sending.map(({ key, count }) => `${key} ${count}`).join(', '),
    held: heldIn(data),
    mails: counted(rows.flatMap(row => row.delivery?.status ?? [])),
    messages: counted(deliveries.map(({ key }) => key)),
    ladder: Object.fromEntries(
      chasing.steps.map(({ on, days, posts, reminded }) => [
        `${on.slice(5)} −${days}`,
        `${reminded}/${posts}`,
      ]),
    ),
    reminded: codes(rows.filter(row => row.remindedAt)),
    calls: codes(rows.filter(row => chasing.calls.some(call => call.invitationId === row.id))),
    register: register.entries
      .filter(entry => entry.activityId === activityId)
      .map(({ year, number, states }) => {
        const mails = states.map(([state, count]) => `${state} ${count}`).toSorted()
        return `${registerNumber(year ?? 0, number ?? 0, '').en}: ${mails.join(', ')}`
      })
      .join('; '),
  }
}

/** Those that come, and only they, are numbered from one on. */
function numberedIn(rows: CockpitRow[]): number {
  const coming = rows.filter(isComing)
  expect(rows.flatMap(row => row.place ?? [])).toEqual(coming.map((_, at) => at + 1))
  return coming.length
}

function placesIn({ places, rows }: Cockpit): Pick<Figures, 'places' | 'waiting'> {
  if (!places) return { places: '', waiting: '' }
  const waiting = places.waiting.map(({ invitationId, offered }) => {
    const code = rows.find(row => row.id === invitationId)?.post.sendingState
    return offered > 0 ? `${code}+${offered}` : code
  })
  return { places: `${places.taken}/${places.capacity}`, waiting: waiting.join(' ') }
}

function heldIn({ held, activity }: Cockpit): string {
  return held
    .map(({ waiting, back, out, restAt, isPaused }) => {
      const until = restAt ? ` until ${formatTime(restAt, activity.zone)}` : ''
      return isPaused ? `${waiting} paused, ${back}/${out} back` : `${waiting}${until}`
    })
    .join('; ')
}

function codes(rows: CockpitRow[]): string {
  return rows
    .map(row => row.post.sendingState)
    .toSorted()
    .join(' ')
}

function counted(words: string[]): string {
  const all = [...new Set(words)].toSorted()
  return all.map(word => `${word} ${words.filter(one => one === word).length}`).join(', ')
}
