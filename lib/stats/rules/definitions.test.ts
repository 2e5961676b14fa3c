import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { ActivityKind, ActivityStatus, InvitationStatus, SupportStatus } from '@/prisma/generated/enums'
import type { ActivityFacts, InvitationFacts, SupportFacts } from '../types'
import {
  type Clause,
  countsAsInvited,
  countsAsSupported,
  countsIn,
  INVITATION_FIGURE_NAMES,
  INVITATION_FIGURES,
  TOTALS,
} from './definitions'

const activity: ActivityFacts = { kind: 'international_exchange', status: 'open', month: 7, invited: true }
const invitation: InvitationFacts = {
  consulateId: 'a',
  kind: 'liaison_meeting',
  month: 7,
  activityStatus: 'open',
  status: 'issued',
  answer: 'attending',
  inTime: true,
  checkedIn: true,
  came: true,
  level: 'deputy',
}
const request: SupportFacts = { kind: 'cultural', status: 'delivered', month: 7 }
const awaited: Partial<InvitationFacts> = { answer: 'awaiting', inTime: null, came: false, level: null }

/** The figures that an invitation is in, by part and by whole. */
function figuresOf(facts: Partial<InvitationFacts>, side: 'part' | 'whole') {
  return INVITATION_FIGURE_NAMES.filter(name => countsIn(name, side, { ...invitation, ...facts }))
}

describe('an activity that consulates were invited to', () => {
  it.each(Object.values(ActivityStatus))('in state %s', status => {
    const counts = ['open', 'concluded', 'postponed'].includes(status)
    expect(countsAsInvited({ ...activity, status }, ['international_exchange'])).toBe(counts)
  })

  it.each(Object.values(ActivityKind))('of kind %s counts where that kind does', kind => {
    expect(countsAsInvited({ ...activity, kind }, [kind])).toBe(true)
    expect(countsAsInvited({ ...activity, kind }, [])).toBe(false)
  })

  it('needs an invitation that stands', () => {
    expect(countsAsInvited({ ...activity, invited: false }, ['international_exchange'])).toBe(false)
  })
})

describe('a request for support', () => {
  it.each(Object.values(SupportStatus))('in state %s', status => {
    expect(countsAsSupported({ ...request, status }, ['cultural'])).toBe(status === 'delivered')
  })

  it.each(Object.values(ActivityKind))('of kind %s counts where that kind does', kind => {
    expect(countsAsSupported({ ...request, kind }, [kind])).toBe(true)
    expect(countsAsSupported({ ...request, kind }, [])).toBe(false)
  })
})

describe('an invitation', () => {
  it.each(Object.values(InvitationStatus))('that is %s', status => {
    expect(figuresOf({ status }, 'whole').length > 0).toBe(status === 'issued')
  })

  it.each(Object.values(ActivityStatus))('to an activity in state %s', activityStatus => {
    const counts = ['open', 'concluded', 'postponed'].includes(activityStatus)
    expect(figuresOf({ activityStatus }, 'whole').length > 0).toBe(counts)
  })

  it('of any kind counts', () => {
    for (const kind of Object.values(ActivityKind))
      expect(figuresOf({ kind }, 'part')).toContain('invitations')
  })

  it('that is awaited is in the whole of the reply rates, and in no part but its own', () => {
    expect(figuresOf(awaited, 'whole')).toEqual(['invitations', 'reply_rate', 'on_time', 'reply_time'])
    expect(figuresOf(awaited, 'part')).toEqual(['invitations'])
  })

  it('answered with regrets has replied, and is part of what acceptance is taken of', () => {
    const regrets = { ...awaited, answer: 'regrets', inTime: true } as const
    expect(figuresOf(regrets, 'part')).toEqual(['invitations', 'reply_rate', 'on_time', 'reply_time'])
    expect(figuresOf(regrets, 'whole')).toContain('acceptance')
    expect(figuresOf(regrets, 'whole')).not.toContain('attendance')
  })

  it('answered as tentative has replied but not accepted', () => {
    const parts = figuresOf({ ...awaited, answer: 'tentative', inTime: true }, 'part')
    expect(parts).toContain('reply_rate')
    expect(parts).not.toContain('acceptance')
  })

  it('answered late has replied, not on time', () => {
    const parts = figuresOf({ inTime: false }, 'part')
    expect(parts).toContain('reply_rate')
    expect(parts).not.toContain('on_time')
  })

  it('confirmed is a no-show only where somebody was checked in, and nobody of this post', () => {
    expect(figuresOf({ came: false }, 'part')).toContain('no_shows')
    expect(figuresOf({ came: true }, 'part')).not.toContain('no_shows')
    expect(figuresOf({ came: false, checkedIn: false }, 'whole')).not.toContain('no_shows')
    expect(figuresOf({ came: true, answer: 'regrets' }, 'whole')).not.toContain('attendance')
  })

  it.each(['head', 'deputy', 'other', null] as const)('confirmed for %s is in one level', level => {
    const levels = figuresOf({ level }, 'part').filter(name => name.startsWith('level_'))
    expect(levels).toEqual([`level_${level ?? 'other'}`])
  })
})

describe('what the page says', () => {
  const clauses: Clause<never>[] = [
    ...Object.values(TOTALS).flat(),
    ...Object.values(INVITATION_FIGURES).flatMap(({ whole, part }) => [...whole, ...part]),
  ]
  const said = [...new Set(clauses.map(clause => clause.says))].sort()

  it.each(['zh', 'en'] as const)('stands in %s for every clause and figure, and for no other', locale => {
    const { clause, figure } = messages[locale].stats
    expect(Object.keys(clause).sort()).toEqual(said)
    expect(Object.keys(figure).sort()).toEqual([...Object.keys(TOTALS), ...INVITATION_FIGURE_NAMES].sort())
  })
})
