import { it } from 'vitest'
import { type Stage, well } from '../stage'

/** From Wednesday, 20, to Tuesday, 26 September: the first steps of the ladder. Spain and Sweden wait for a place, and have said all they can. */
export function remindedFirst(stage: () => Stage) {
  it('reminds nobody before a step is due', () => stage().morning('09-20', {}))

  it('reminds a post whose holidays come before the deadline earlier than the others', async () => {
    await stage().morning(
      '09-21',
      { reminder: 'KR' },
      { reminded: 'KR', ladder: { '09-21 −5': '1/1' } },
      { messages: 'invitation 31, passed_on 1, receipt 2, reminder 1' },
    )
    await stage().morning(
      '09-22',
      { reminder: 'CL EG ID MY ZA' },
      { reminded: 'CL EG ID KR MY ZA', ladder: { '09-22 −5': '5/6' } },
      { messages: 'invitation 31, passed_on 1, receipt 2, reminder 6' },
    )
    await stage().at('09-22T16:00', {})
  })

  it('is answered by the link of a reminder, on a weekend on which it reminds nobody', async () => {
    await stage().morning('09-23', {})
    well(await stage().byLink('ID', 'regrets'))
    await stage().morning(
      '09-24',
      {},
      { awaiting: 15, regrets: 4, channels: 'calendar 4, link 7, phone 2, portal 2' },
    )
  })

  it('reminds all others who are awaited on the fifth working day before the deadline', () =>
    stage().morning(
      '09-25',
      { reminder: 'AR BR DK KR MX NO NZ PE UY' },
      { reminded: 'AR BR CL DK EG ID KR MX MY NO NZ PE UY ZA' },
      { ladder: { '09-25 −5': '8/23', '09-25 −3': '1/1' } },
      { messages: 'invitation 31, passed_on 1, receipt 2, reminder 15' },
    ))

  it('reminds nobody any more who has answered', () =>
    stage().morning(
      '09-26',
      { reminder: 'CL EG MY' },
      { ladder: { '09-26 −3': '3/5' } },
      { messages: 'invitation 31, passed_on 1, receipt 2, reminder 18' },
    ))
}

/** From Wednesday, 27 September, over the office's holidays to the day after the deadline. */
export function remindedLast(stage: () => Stage) {
  const messages = (reminders: number, receipts = 2) =>
    `change 27, invitation 31, passed_on 1, place_offered 1, receipt ${receipts}, reminder ${reminders}`

  it('takes the next steps, and tells whom to telephone where all are taken', async () => {
    await stage().morning(
      '09-27',
      { reminder: 'AR BR DK KR MX NO NZ PE UY ZA' },
      { ladder: { '09-27 −3': '9/24', '09-27 −1': '1/1' }, messages: messages(28) },
    )
    well(await stage().byLink('PE', 'tentative', 1))
    await stage().at(
      '09-27T10:00',
      {},
      { awaiting: 13, tentative: 3, numbered: 13, channels: 'calendar 4, link 9, phone 2, portal 2' },
    )
    await stage().morning(
      '09-28',
      { reminder: 'CL' },
      { ladder: { '09-28 −1': '1/2' }, calls: 'KR', messages: messages(29) },
    )
  })

  it('reminds nobody while the office is closed', async () => {
    await stage().morning('09-29', {}, { calls: 'CL KR' })
    well(await stage().byLink('UY', 'regrets'))
    await stage().morning(
      '09-30',
      {},
      { awaiting: 12, regrets: 5, channels: 'calendar 4, link 10, phone 2, portal 2' },
    )
    for (const day of ['01', '02', '03', '04', '05', '06', '07', '08'])
      await stage().at(`10-${day}T09:00`, {})
  })

  it('reminds those who are still awaited on the working day before the deadline, for the last time', async () => {
    await stage().morning(
      '10-09',
      { reminder: 'AR BR DK EG MX MY NO NZ ZA' },
      { ladder: { '10-09 −1': '9/27' }, messages: messages(38) },
    )
    await stage().morning('10-10', {}, { calls: 'AR BR CL DK EG KR MX MY NO NZ ZA' })
  })

  it('is answered after the deadline, and this is marked', async () => {
    await stage().morning('10-11', {})
    well(await stage().by(stage().staff, 'phone', 'DK', 'regrets'))
    await stage().at(
      '10-11T10:00',
      { receipt: 'DK' },
      { awaiting: 11, regrets: 6, late: 'DK', calls: 'AR BR CL EG KR MX MY NO NZ ZA' },
      { channels: 'calendar 4, link 10, phone 3, portal 2', messages: messages(38, 3) },
    )
  })
}
