import { expect, it } from 'vitest'
import { changeOpenActivity } from '@/lib/invitations/commands/change-activity'
import { inbox } from '@/lib/invitations/queries/inbox'
import { readMail } from '@/lib/mail/reading'
import { type Stage, well } from '../stage'

/** Tuesday, 26 September: a place falls free, and the activity begins later than it was said. */
export function changedBetween(stage: () => Stage) {
  it('offers a place that falls free to the first who waits, who takes it', async () => {
    well(await stage().byLink('PL', 'attending', 1))
    await stage().at(
      '09-26T10:00',
      { place_offered: 'ES' },
      { people: 11, waiting: 'ES+1 SE' },
      { messages: 'invitation 31, passed_on 1, place_offered 1, receipt 2, reminder 18' },
    )
    // It is kept: for nobody else is there one meanwhile.
    expect(await stage().byLink('CL', 'attending', 1)).toMatchObject({ ok: false, reason: 'full' })
    well(await stage().byLink('ES', 'attending', 1))
    await stage().at(
      '09-26T10:30',
      {},
      { awaiting: 14, attending: 10, people: 12, numbered: 12, waiting: 'SE' },
      { channels: 'calendar 4, link 8, phone 2, portal 2' },
    )
  })

  it('begins at another time: all but those who regret are told what was and what is', async () => {
    const { staff, activityId: id, typed, box } = stage()
    await stage().at('09-26T15:00', {})
    const { version } = await stage().activity()
    const before = await box.entry('AR')
    const later = { ...typed, startTime: '10:30' }
    well(await changeOpenActivity(staff, { ...later, id, version, intent: 'save' }))
    await stage().at(
      '09-26T15:00',
      {},
      {
        going: 'change 27',
        mails: 'queued 26, sent 4',
        messages: 'change 27, invitation 31, passed_on 1, place_offered 1, receipt 2, reminder 18',
      },
    )
    const told = 'AR AT AU BR CA CL DE DK EG ES FI/post HU IN IT JP KR MX MY NL NL/head NO NZ PE PL SE UY ZA'
    await stage().at('09-26T15:01', { change: told }, { going: '', mails: 'sent 30' })
    const now = { method: 'REQUEST', sequence: '1', begins: '20231020T023000Z' }
    for (const holder of told.split(' ')) {
      expect(await box.entry(holder)).toMatchObject(now)
      const [newest] = box.to(holder)
      const { text } = await readMail(Buffer.from(newest?.bytes ?? ''))
      expect(text).toMatch(/09:00–17:00[\s\S]*10:30–17:00/)
    }
    expect(before).toMatchObject({ sequence: '0', begins: '20231020T010000Z' })
    expect((await box.entry('AR')).uid).toBe(before.uid)
  })

  it('counts no answer from a calendar to the time that was, and none that there is no place for', async () => {
    await stage().byCalendar('thunderbird-accepted', 'MX', { sequence: '0' })
    await stage().byCalendar('google-accepted', 'MX')
    await stage().at('09-26T15:30', {})
    const { entries } = await inbox(stage().staff, { show: 'all', page: 1 })
    expect(
      entries
        .slice(0, 2)
        .map(one => `${one.state} ${one.reason}`)
        .toSorted(),
    ).toEqual(['ignored older_revision', 'waiting full'])
  })
}
