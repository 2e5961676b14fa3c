import { inGuestOrder, type Ordering } from '@/lib/directory/rules/guest-order'
import type { Placed } from '@/lib/directory/rules/precedence'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'

/** How an activity's guests stand: its order, and the places that were given by hand. */
export type GuestPlaces = Ordering & { byHand: { consulateId: string; place: number; reason: string }[] }

type Invited = {
  id: string
  post: Pick<
    PostWithPeople,
    'id' | 'stateEn' | 'stateZh' | 'stateSortEn' | 'statePinyin' | 'class' | 'honorary'
  >
  ranked: PersonInPost | null
}

/** The posts invited to an activity in its one order, which every list of its guests uses. */
export function inActivityOrder<Row extends Invited>(
  rows: readonly Row[],
  { byHand, ...ordering }: GuestPlaces,
): Placed<Row>[] {
  const overrides = new Map(byHand.map(one => [one.consulateId, one]))
  return inGuestOrder(
    rows,
    row => ({ id: row.id, name: row.ranked?.name, post: row.post, posting: row.ranked }),
    ordering,
    row => overrides.get(row.post.id),
  )
}
