import '@/lib/testing/database'
import { describe, expect, it } from 'vitest'
import { db, prepared, transaction } from './client'

describe('within a transaction', () => {
  it('no second connection can be had, for which many at once would wait until none goes on', async () => {
    const elsewhere = /through its client/
    await expect(transaction(async () => db().office.count())).rejects.toThrow(elsewhere)
    await expect(transaction(async () => prepared('one', 'select 1', []))).rejects.toThrow(elsewhere)
    await expect(transaction(async tx => prepared('one', 'select 1 as one', [], tx))).resolves.toEqual([
      { one: 1 },
    ])
  })

  it('more of them at once than there are connections all end', async () => {
    const turns = Array.from({ length: 60 }, (_, turn) =>
      transaction(async tx => {
        await tx.$executeRaw`select pg_sleep(0.01)`
        await prepared('turn', 'select $1::int as turn', [turn], tx)
        return turn
      }),
    )
    await expect(Promise.all(turns)).resolves.toHaveLength(60)
  })
})
