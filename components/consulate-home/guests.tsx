'use client'

import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormContext, single } from '@/components/ui/form-context'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { TypedReply } from '@/lib/invitations/types'
import { roleLimits, rolesOf } from '@/lib/plans/rules/companions'
import type { DelegateFact } from '@/prisma/generated/enums'

type Guest = TypedReply['delegates'][number]
type Person = { id: string; line: string }

const NOBODY: Guest = { pick: '', name: '', title: '', role: '', diet: '', document: '', plate: '' }

/** How many places are open at once; one more at a time up to the seats. */
const OPEN = 2

type Props = {
  seats: number
  people: Person[]
  start: Guest[]
  /** What the activity asks of each. */
  asks: DelegateFact[]
  /** At most so many of a kind. */
  roleSeats: string[]
}

/** Who comes: people of the post by choice, or a name that is typed; up to the seats. */
export function Guests({ seats, people, start, asks, roleSeats }: Props) {
  const t = useTranslations('reply')
  const th = useTranslations('home')
  const { typed } = useContext(FormContext)
  const sent = Object.keys(typed).filter(name => /^delegates\.\d+\.pick$/.test(name)).length
  const [open, setOpen] = useState(Math.min(seats, Math.max(OPEN, start.length, sent)))
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1.5 font-bold">{t('whoComes')}</legend>
      {Array.from({ length: open }, (_, place) => place).map(place => (
        <Place
          key={place}
          place={place}
          people={people}
          start={start[place] ?? NOBODY}
          asks={asks}
          roleSeats={roleSeats}
        />
      ))}
      <RoleLimits roleSeats={roleSeats} />
      {asks.length > 0 ? <p className="text-ink-3 text-sm">{t('asksHint')}</p> : null}
      {open < seats ? (
        <Button onClick={() => setOpen(open + 1)}>
          <Icon name="plus" />
          {th('addPerson')}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** How many of a kind may come, where that is limited. */
function RoleLimits({ roleSeats }: { roleSeats: string[] }) {
  const t = useTranslations('reply')
  const limits = Object.entries(roleLimits(roleSeats))
  if (limits.length === 0) return null
  const said = limits.map(([role, most]) => t('roleLimit', { role: t(`roles.${role}`), most }))
  return <p className="text-ink-3 text-sm">{t('roleLimits', { limits: said.join(t('roleLimitAnd')) })}</p>
}

type PlaceProps = Omit<Props, 'seats' | 'start'> & { place: number; start: Guest }

function Place({ place, people, start, asks, roleSeats }: PlaceProps) {
  const t = useTranslations('reply')
  const { typed } = useContext(FormContext)
  const field = `delegates.${place}`
  const [pick, setPick] = useState(single(typed[`${field}.pick`]) ?? start.pick)
  return (
    <div className="grid gap-2">
      <Field
        name={`${field}.pick`}
        label={<span className="font-normal">{t('person', { place: place + 1 })}</span>}
        mark={place > 0 ? 'optional' : undefined}
      >
        <Select
          placeholder={t('nobody')}
          defaultValue={start.pick}
          onChange={event => setPick(event.target.value)}
          options={[
            ...people.map(({ id, line }) => ({ value: id, label: line })),
            { value: 'other', label: t('other') },
          ]}
        />
      </Field>
      {pick === 'other' ? (
        <div className="grid gap-2 border-line border-l-2 pl-3 sm:grid-cols-2">
          <Field name={`${field}.name`} label={<span className="font-normal">{t('name')}</span>}>
            <TextInput maxLength={120} autoComplete="off" defaultValue={start.name} />
          </Field>
          <Field name={`${field}.title`} label={<span className="font-normal">{t('jobTitle')}</span>}>
            <TextInput maxLength={160} autoComplete="off" defaultValue={start.title} />
          </Field>
        </div>
      ) : null}
      {pick ? <Asked place={place} role={start.role} asks={asks} roleSeats={roleSeats} /> : null}
    </div>
  )
}

/** What the one who comes is there for, and what the activity asks of each. */
function Asked({
  place,
  role,
  asks,
  roleSeats,
}: Pick<PlaceProps, 'place' | 'asks' | 'roleSeats'> & { role: string }) {
  const t = useTranslations('reply')
  const field = `delegates.${place}`
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {place > 0 ? (
        <Field name={`${field}.role`} label={<span className="font-normal">{t('role')}</span>}>
          <Select
            defaultValue={role || 'accompanying'}
            options={rolesOf(roleSeats).map(one => ({ value: one, label: t(`roles.${one}`) }))}
          />
        </Field>
      ) : null}
      {asks.map(fact => (
        <Field
          key={fact}
          name={`${field}.${fact}`}
          label={<span className="font-normal">{t(`asks.${fact}`)}</span>}
          mark="optional"
        >
          <TextInput maxLength={200} autoComplete="off" />
        </Field>
      ))}
    </div>
  )
}
