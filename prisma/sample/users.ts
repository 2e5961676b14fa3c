import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { addUser } from '@/lib/users/commands/manage'
import { addUserSchema } from '@/lib/users/schema'
import type { Role } from '@/prisma/generated/enums'
import { must } from './must'

type Places = { city: string; districts: string[]; officers: { postingId: string; email: string }[] }

/** They sign in by the sample's buttons, so that its mailbox begins empty. */
const BUTTONS = { mailed: false }

/** Nobody's names: each says that it is a sample (示例). */
const STAFF: { role: Exclude<Role, 'officer'>; name: string; email: string }[] = [
  { role: 'staff', name: '林示例', email: 'lin@fao.example' },
  { role: 'staff', name: '陈示例', email: 'chen@fao.example' },
  { role: 'director', name: '周示例', email: 'zhou@fao.example' },
  { role: 'administrator', name: '吴示例', email: 'wu@fao.example' },
  { role: 'auditor', name: '沈示例', email: 'shen@fao.example' },
  { role: 'district', name: '唐示例', email: 'tang@district.fao.example' },
  { role: 'district', name: '何示例', email: 'he@district.fao.example' },
]

/** Adds users of every role: two of the staff, one for each district, one for each officer given. */
export async function addSampleUsers(actor: Actor, { city, districts, officers }: Places): Promise<string> {
  const left = [...districts].reverse()
  for (const { role, name, email } of STAFF) {
    const officeId = role === 'district' ? (left.shift() ?? city) : city
    must(await addUser(actor, addUserSchema.parse({ role, name, email, officeId, locale: 'zh' }), BUTTONS))
  }
  for (const { postingId, email } of officers) {
    const { contact } = await db().posting.findUniqueOrThrow({
      where: { id: postingId },
      include: { contact: true },
    })
    const officer = { role: 'officer', name: contact.name, email, postingId, locale: 'en' }
    must(await addUser(actor, addUserSchema.parse(officer), BUTTONS))
  }
  return String(STAFF.length + officers.length)
}
