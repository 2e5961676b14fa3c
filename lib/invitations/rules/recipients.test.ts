import { describe, expect, it } from 'vitest'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import { recipientOf, seniorOf, successorOf } from './recipients'

const UNKNOWN = {
  ...{
    honorific: 'Ms.',
    nameZh: null,
    nameLatin: null,
    familyName: null,
    preferredName: null,
    sortName: null,
    addressEn: null,
    addressZh: null,
    customEn: null,
    customZh: null,
    titleEn: '',
    titleZh: null,
  },
  ...{ isHead: false, isActingHead: false, focalPoint: null, assistsId: null, rank: 'consul' as const },
  ...{ exequaturOn: null, provisionalOn: null, commissionOn: null, actingSince: null, arrivedOn: null },
}

function person(name: string, known: Partial<PersonInPost> = {}): PersonInPost {
  const email = `${name}@post.example`
  return { ...UNKNOWN, contactId: name, postingId: `posting of ${name}`, name, email, ...known }
}
const head = person('head', { rank: 'consul_general', isHead: true })
const acting = person('acting', { rank: 'consul_general', isActingHead: true })
const deputy = person('deputy', { rank: 'deputy_consul_general' })
const consul = person('consul')

function post(...people: PersonInPost[]): PostWithPeople {
  return {
    ...{ id: 'post', sendingState: 'HU', stateEn: 'Hungary', stateZh: '匈牙利' },
    ...{ stateSortEn: 'Hungary', statePinyin: 'xiong1 ya2 li4' },
    ...{
      officialStateEn: 'Hungary',
      officialStateZh: '匈牙利',
      nameEn: 'Consulate-General',
      nameZh: '总领事馆',
    },
    ...{ class: 'consulate_general', honorary: false, status: 'open', region: '' },
    ...{ cityEn: 'City', cityZh: '城市', district: [], email: 'post@post.example', people },
  }
}
const addressed = (mode: 'head' | 'deputy' | 'post', ...people: PersonInPost[]) => {
  const { person: one, fallback, instead } = recipientOf(post(...people), mode, null)
  return [one?.name ?? null, fallback, instead]
}

describe('a letter to', () => {
  it.each([
    ['the head', 'head', [consul, deputy, head], ['head', null, null]],
    ['the head, where somebody acts for him or her', 'head', [acting, head], ['head', null, null]],
    ['the acting head, where no head is on record', 'head', [deputy, acting], ['acting', null, null]],
    ['the post, where it has no head on record', 'head', [deputy, consul], [null, 'head_unknown', null]],
    ['the deputy', 'deputy', [consul, head, deputy], ['deputy', null, null]],
    ['the deputy, at a post that an acting head leads', 'deputy', [acting, deputy], ['deputy', null, null]],
    [
      'the deputy, who acts as head',
      'deputy',
      [consul, { ...deputy, isActingHead: true }],
      ['deputy', null, null],
    ],
    ['the acting head, who has no deputy', 'deputy', [consul, acting], ['acting', null, 'acting_head']],
    ['the post, whose head has no deputy', 'deputy', [consul, head], [null, 'deputy_unknown', null]],
    ['the post, whose people are officers', 'deputy', [consul], [null, 'deputy_unknown', null]],
    ['the post itself', 'post', [head, deputy], [null, null, null]],
  ] as const)('%s', (_, mode, people, expected) => {
    expect(addressed(mode, ...people)).toEqual(expected)
  })

  it('a named contact, and to the post once he or she has left', () => {
    expect(recipientOf(post(head, consul), 'contact', 'consul').person).toBe(consul)
    expect(recipientOf(post(head), 'contact', 'consul')).toMatchObject({
      person: null,
      fallback: 'contact_left',
      address: 'post@post.example',
    })
  })

  it('a person without an address goes to that of the post', () => {
    expect(recipientOf(post({ ...head, email: null }), 'head', null)).toMatchObject({
      person: { name: 'head' },
      address: 'post@post.example',
    })
  })

  it('somebody with assistants goes to each of them as a copy, but not twice to one address', () => {
    const one = person('one', { assistsId: 'head' })
    const same = person('same', { assistsId: 'head', email: head.email })
    const none = person('none', { assistsId: 'head', email: null })
    const others = person('others', { assistsId: 'deputy' })
    const copies = (mode: 'head' | 'post') =>
      recipientOf(post(head, one, same, none, others), mode, null).copies.map(copy => copy.person.name)
    expect(copies('head')).toEqual(['one'])
    expect(copies('post')).toEqual([])
  })

  it('the senior officer goes to the first in the order of precedence', () => {
    expect(seniorOf(post(consul, deputy))).toBe(deputy)
    expect(seniorOf(post(deputy, acting))).toBe(acting)
    expect(seniorOf(post())).toBe(null)
  })
})

describe('when the addressee has left', () => {
  it('the deputy is followed by the next deputy, else by the acting head, else by the focal point', () => {
    const focal = person('focal', { focalPoint: 'primary' })
    expect(successorOf(post(focal, acting, deputy), 'deputy')).toBe(deputy)
    expect(successorOf(post(focal, acting), 'deputy')).toBe(acting)
    expect(successorOf(post(focal, head), 'deputy')).toBe(focal)
  })
})
