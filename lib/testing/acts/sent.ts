import { expect, it } from 'vitest'
import { resumeSending } from '@/lib/correspondence/commands/pause'
import { db } from '@/lib/db/client'
import { changeContact } from '@/lib/directory/commands/contacts'
import { contactSchema } from '@/lib/directory/schema/directory'
import { resendInvitation } from '@/lib/invitations/commands/resend'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { goOn } from '../going-on'
import { type Stage, well } from '../stage'

/** Monday, 18 September: thirty posts are invited in two groups, and two mails of the first come back. */
export function sentInGroups(stage: () => Stage) {
  it('begins with thirty posts, of which ten get theirs first', async () => {
    // However long it took to set the stage.
    await goOn('2023-09-18T09:00')
    await stage().invite(10)
    await stage().at(
      '09-18T09:00',
      {},
      { status: 'open', invited: 30, awaiting: 30, undelivered: 0, attending: 0, tentative: 0, regrets: 0 },
      { withdrawn: 0, draft: 0, people: 0, seats: 60, numbered: 0, places: '0/12', waiting: '' },
      { channels: '', late: '', isPrivate: false, reminded: '', calls: '' },
      { going: 'invitation 10', held: '20 until 10:00' },
      { mails: 'queued 30', messages: 'invitation 30', register: '2023-001: queued 30' },
      // South Korea, Chile, Egypt, Indonesia, Japan, Malaysia and South Africa have holidays of their own.
      { ladder: { '09-21 −5': '0/1', '09-22 −5': '0/6', '09-25 −5': '0/23', '09-25 −3': '0/1' } },
      { ladder: { '09-26 −3': '0/5', '09-27 −3': '0/24', '09-27 −1': '0/1', '09-28 −1': '0/2' } },
      { ladder: { '10-09 −1': '0/27' } },
    )
    await stage().at(
      '09-18T09:01',
      { invitation: 'AR AT AU BE BR CA CL DK EG FI' },
      { going: '', mails: 'queued 20, sent 10', register: '2023-001: queued 20, sent 10' },
    )
  })

  it('is paused where two come back, and their posts are asked', async () => {
    await stage().mailbox.deliver(await stage().box.bounce('postfix-511-unknown-user', 'BR'))
    await stage().mailbox.deliver(await stage().box.bounce('exchange-online-5110', 'FI'))
    await stage().at(
      '09-18T09:02',
      { people_check: 'BR/post FI/post' },
      { awaiting: 28, undelivered: 2, held: '20 paused, 2/10 back' },
      { mails: 'bounced 2, queued 20, sent 8', register: '2023-001: bounced 2, queued 20, sent 8' },
    )
    await stage().at('09-18T10:05', { notices: 'FAO' })
  })

  it('goes to the rest when staff let it go on', async () => {
    const { staff, activityId } = stage()
    const [held] = (await cockpit(staff, activityId)).held
    well(await resumeSending(staff, { messageId: held?.messageId ?? '' }))
    await stage().at(
      '09-18T10:06',
      { invitation: 'DE ES FR GR HU ID IN IT JP KR MX MY NL NO NZ PE PL SE UY ZA' },
      { held: '', mails: 'bounced 2, sent 28', register: '2023-001: bounced 2, sent 28' },
    )
  })

  it('goes again to whom it did not reach when staff have the right address', async () => {
    const { staff } = stage()
    const { deputy, id: consulateId } = stage().postOf('BR')
    const { id, version, name, honorific } = await db().contact.findUniqueOrThrow({
      where: { id: deputy.id },
    })
    const email = 'right@br.consulates.example'
    well(
      await changeContact(staff, contactSchema.parse({ id, version, consulateId, name, honorific, email })),
    )
    well(await resendInvitation(staff, { invitationId: (await stage().invitationOf('BR')).id }))
    await stage().at(
      '09-18T11:00',
      { invitation: 'BR' },
      { awaiting: 29, undelivered: 1, mails: 'bounced 1, sent 29', messages: 'invitation 31' },
    )
    expect((await stage().box.entry('BR')).from).toBe(email)
  })
}
