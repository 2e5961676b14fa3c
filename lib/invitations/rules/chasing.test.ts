import { describe, expect, it } from 'vitest'
import { dueNow, isOver, ladderOf, rungsOf } from './chasing'
import { dayFrom, isWeekday, workingDayBefore } from './working-days'

describe('working days', () => {
  it('leave out weekends and holidays, of either side', () => {
    const holidays = ['2023-06-22', '2023-06-23']
    const isWorked = (day: string) => isWeekday(day) && !holidays.includes(day)
    expect(workingDayBefore('2023-06-27', 1, isWorked)).toBe('2023-06-26')
    expect(workingDayBefore('2023-06-27', 2, isWorked)).toBe('2023-06-21')
    expect(workingDayBefore('2023-06-21', -2, isWorked)).toBe('2023-06-27')
    expect(workingDayBefore('2023-06-24', 1, isWorked)).toBe('2023-06-21')
    expect(dayFrom('2023-12-31', 1)).toBe('2024-01-01')
  })
})

describe('the ladder', () => {
  const given = { ladder: ladderOf('7, 3, 1'), deadline: '2023-07-18', issued: '2023-07-03' }
  const days = (rungs: { days: number; on: string }[]) =>
    rungs.map(({ days: before, on }) => `${before} ${on}`)

  it('counts working days before the deadline', () => {
    expect(days(rungsOf(given, isWeekday))).toEqual(['7 2023-07-07', '3 2023-07-13', '1 2023-07-17'])
    expect(ladderOf('')).toEqual([])
  })

  it('leaves out what comes before the invitation or within two working days of it', () => {
    expect(days(rungsOf({ ...given, issued: '2023-07-10' }, isWeekday))).toEqual([
      '3 2023-07-13',
      '1 2023-07-17',
    ])
    expect(days(rungsOf({ ...given, issued: '2023-07-11' }, isWeekday))).toEqual(['1 2023-07-17'])
    expect(rungsOf({ ...given, issued: '2023-07-14' }, isWeekday)).toEqual([])
  })

  it('takes one step at a time, and after an outage only the last', () => {
    const rungs = rungsOf(given, isWeekday)
    expect(dueNow(rungs, [], '2023-07-06')).toEqual({ due: null, missed: [] })
    expect(dueNow(rungs, [], '2023-07-07').due?.days).toBe(7)
    expect(dueNow(rungs, [7], '2023-07-08')).toEqual({ due: null, missed: [] })
    const after = dueNow(rungs, [], '2023-07-17')
    expect([after.due?.days, after.missed.map(one => one.days)]).toEqual([1, [7, 3]])
    // Another ladder meanwhile: an earlier step is not made up for when a later one was taken.
    expect(dueNow(rungs, [1], '2023-07-17').due).toBeNull()
  })

  it('is for the telephone once the last step is behind', () => {
    const rungs = rungsOf(given, isWeekday)
    expect(['2023-07-17', '2023-07-18'].map(today => isOver(rungs, given.deadline, today))).toEqual([
      false,
      true,
    ])
    expect(['2023-07-17', '2023-07-18'].map(today => isOver([], given.deadline, today))).toEqual([
      false,
      true,
    ])
  })
})
