import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { type Candidate, matterOf, TOLD_TYPES, toldOf } from './telling'

const one = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  ...{ id, role: 'staff', chosen: null, forName: '' },
  ...over,
})
const ids = (told: { userId: string }[]) => told.map(({ userId }) => userId)

describe('what is told of an event', () => {
  it('is how a post answered, and whether it had answered before', () => {
    const reply = (data: object) => matterOf({ type: 'reply.recorded', data: { ...data } })
    expect(reply({ answer: 'attending', version: 1, late: false })).toEqual({
      kind: 'reply',
      what: 'attending',
      concerns: 'organisers',
    })
    expect(reply({ answer: 'regrets', version: 2, late: false })).toMatchObject({ what: 'now_regrets' })
    expect(reply({ answer: 'tentative', version: 1, late: true })).toMatchObject({ kind: 'late' })
  })

  it('concerns the director, who submitted, or everybody at a desk', () => {
    const concerned = (type: string) => matterOf({ type, data: {} })?.concerns
    expect(concerned('invitation.submitted')).toBe('director')
    expect(concerned('invitation.returned')).toBe('submitter')
    expect(concerned('people.proposed')).toBe('desk')
  })

  it('is nothing where the event is nobody’s business', () => {
    for (const type of ['private.read', 'session.started', 'invitation.issued'])
      expect(matterOf({ type, data: {} })).toBeNull()
  })

  it('has words in both languages', () => {
    const data = [1, 2].flatMap(version =>
      [true, false].flatMap(late =>
        ['attending', 'tentative', 'regrets'].map(answer => ({ version, late, answer })),
      ),
    )
    const kinds = ['person_added', 'person_changed', 'person_left'].map(what => ({ what }))
    const told = TOLD_TYPES.flatMap(type => [...data, ...kinds].map(facts => ({ type, data: facts })))
    for (const locale of ['zh', 'en'] as const) {
      const { said } = messages[locale].notices as { said: Record<string, Record<string, string>> }
      for (const event of told) {
        const matter = matterOf(event)
        if (matter && matter.what !== 'undefined') expect(said[matter.kind]?.[matter.what]).toBeTruthy()
      }
    }
  })
})

describe('who is told', () => {
  it('is not who did it', () => {
    expect(ids(toldOf('reply', 'a', [one('a'), one('b')]))).toEqual(['b'])
  })

  it('is who wants to know, by the way he or she chose, else by the kind’s own', () => {
    const told = toldOf('reply', null, [
      one('a', { chosen: 'none' }),
      one('b', { chosen: 'mail' }),
      one('c', { chosen: 'portal' }),
      one('d'),
    ])
    expect(told.map(({ userId, byMail }) => [userId, byMail])).toEqual([
      ['b', true],
      ['c', false],
      ['d', false],
    ])
    expect(toldOf('undelivered', null, [one('a')])).toMatchObject([{ byMail: true }])
  })

  it('is nobody whose role it does not concern', () => {
    expect(toldOf('submitted', null, [one('a'), one('b', { role: 'director' })])).toMatchObject([
      { userId: 'b' },
    ])
    expect(toldOf('reply', null, [one('a', { role: 'district' })])).toEqual([])
  })

  it('is told once, in one’s own right before as a stand-in', () => {
    const told = toldOf('reply', null, [one('a', { forName: 'Lin' }), one('a')])
    expect(told).toEqual([{ userId: 'a', byMail: false, forName: '' }])
  })
})
