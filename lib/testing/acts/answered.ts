import { expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { passOnByLink, waitByLink } from '@/lib/invitations/commands/by-link'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { isAwaited } from '@/lib/invitations/rules/showing'
import { readingsBegun, secondsUntilRead } from '../going-on'
import { type Stage, well } from '../stage'
import { actorFor } from '../world'

/** The same day and the next: posts answer by every way there is, until the places are taken. */
export function answeredEveryWay(stage: () => Stage) {
  const comes = async (code: string) => (await stage().invitationOf(code)).delegates.map(one => one.name)

  it('is answered by link', async () => {
    well(await stage().byLink('AU', 'attending', 2))
    well(await stage().byLink('AT', 'attending', 1))
    well(await stage().byLink('BE', 'regrets'))
    well(await stage().byLink('CA', 'tentative', 1))
    await stage().at(
      '09-18T14:00',
      {},
      { awaiting: 25, attending: 2, tentative: 1, regrets: 1 },
      { people: 3, numbered: 3, places: '3/12', channels: 'link 4' },
    )
  })

  it('is answered in the portal', async () => {
    const { officer, other } = stage().world.users
    const more = { privateNote: 'no peanuts' }
    well(await stage().by(await actorFor(officer), 'portal', 'JP', 'attending', 1, more))
    well(await stage().by(await actorFor(other), 'portal', 'HU', 'attending', 2))
    await stage().at(
      '09-18T15:00',
      {},
      { awaiting: 23, attending: 4, isPrivate: true },
      { people: 6, numbered: 5, places: '6/12', channels: 'link 4, portal 2' },
    )
  })

  it('is answered by telephone, also by a post that its mail did not reach, and confirmed in writing', async () => {
    well(await stage().by(stage().staff, 'phone', 'FI', 'attending', 1))
    well(await stage().by(stage().staff, 'phone', 'GR', 'regrets'))
    await stage().at(
      '09-18T16:00',
      { receipt: 'FI/post GR' },
      { awaiting: 22, undelivered: 0, attending: 5, regrets: 2, messages: 'invitation 31, receipt 2' },
      { people: 7, numbered: 6, places: '7/12', channels: 'link 4, phone 2, portal 2' },
    )
  })

  it('is answered from calendars, which are looked for within a minute', async () => {
    await stage().byCalendar('google-accepted', 'DE')
    await stage().byCalendar('google-declined', 'FR')
    await stage().byCalendar('apple-tentative', 'IN')
    await stage().at(
      '09-18T17:00',
      {},
      { awaiting: 19, attending: 6, tentative: 2, regrets: 3 },
      { people: 8, numbered: 8, places: '8/12', channels: 'calendar 3, link 4, phone 2, portal 2' },
    )
    // It is counted when it is read: how long that takes is how long nobody looks, also where a reading was broken off.
    expect(await secondsUntilRead()).toBeLessThanOrEqual(60)
    expect(readingsBegun(now())).toBe(1)
  })

  it('is delegated from a calendar to who comes instead', async () => {
    await stage().byCalendar('rfc-delegated', 'IT', { delegate: stage().postOf('IT').head.email ?? '' })
    await stage().at(
      '09-19T10:00',
      {},
      { awaiting: 18, attending: 7, people: 9, numbered: 9, places: '9/12' },
      { channels: 'calendar 4, link 4, phone 2, portal 2' },
    )
    expect(await comes('IT')).toEqual(['Head of Italy'])
  })

  it('is passed on by its link to who answers by a link of her own', async () => {
    well(await passOnByLink(await stage().box.guest('NL'), { contactId: stage().postOf('NL').head.id }))
    await stage().at(
      '09-19T11:00',
      { passed_on: 'NL/head' },
      { messages: 'invitation 31, passed_on 1, receipt 2' },
    )
    well(await stage().byLink('NL/head', 'attending', 1))
    await stage().at(
      '09-19T11:10',
      {},
      { awaiting: 17, attending: 8, people: 10, numbered: 10, places: '10/12' },
      { channels: 'calendar 4, link 5, phone 2, portal 2' },
    )
    expect(await comes('NL')).toEqual(['Head of Netherlands'])
  })

  it('has no place for two who come too late, and who wait', async () => {
    well(await stage().byLink('PL', 'attending', 2))
    for (const code of ['ES', 'SE']) {
      expect(await stage().byLink(code, 'attending', 1)).toMatchObject({ ok: false, reason: 'full' })
      well(await waitByLink(await stage().box.guest(code), { people: '1' }))
    }
    await stage().at(
      '09-19T14:00',
      {},
      { awaiting: 16, attending: 9, people: 12, numbered: 11, places: '12/12', waiting: 'ES SE' },
      { channels: 'calendar 4, link 6, phone 2, portal 2' },
    )
    // The button that reminds all who are awaited counts them as the ladder does.
    const { rows } = await cockpit(stage().staff, stage().activityId)
    expect(rows.filter(isAwaited)).toHaveLength(14)
  })
}
