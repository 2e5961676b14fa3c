import { expect, it } from 'vitest'
import { SupportStatus } from '@/prisma/generated/enums'
import { mayFollow, sideOf, stepsOf } from './life'

it('the post submits a draft and takes back what is not over; it decides nothing', () => {
  expect(stepsOf('draft', 'post')).toEqual(['submitted'])
  for (const open of ['submitted', 'in_review', 'approved'] as const)
    expect(stepsOf(open, 'post')).toEqual(['withdrawn'])
  for (const over of ['declined', 'delivered', 'withdrawn'] as const)
    expect(stepsOf(over, 'post')).toEqual([])
})

it('the office decides on what is submitted or in review, and may take what it declined into review again', () => {
  expect(stepsOf('draft', 'office')).toEqual([])
  expect(stepsOf('submitted', 'office')).toEqual(['in_review', 'approved', 'declined'])
  expect(stepsOf('in_review', 'office')).toEqual(['approved', 'declined'])
  expect(stepsOf('approved', 'office')).toEqual(['delivered', 'declined'])
  expect(stepsOf('declined', 'office')).toEqual(['in_review'])
})

it('only what was approved is delivered, and nothing follows upon itself or leads back to a draft', () => {
  for (const from of Object.values(SupportStatus)) {
    expect(mayFollow(from, 'delivered')).toBe(from === 'approved')
    expect(mayFollow(from, from)).toBe(false)
    expect(mayFollow(from, 'draft')).toBe(false)
  }
  expect(sideOf('withdrawn')).toBe('post')
  expect(sideOf('delivered')).toBe('office')
})
