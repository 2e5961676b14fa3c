'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { StepWords } from '@/components/segments/step-words'
import { ActionBar } from '@/components/ui/action-bar'
import { Card } from '@/components/ui/card'
import { FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Radio } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseAudience } from '@/lib/invitations/actions/sending'
import { stepKey } from '@/lib/invitations/rules/choosing'
import type { Audience, AudiencePost } from '@/lib/invitations/types'
import { AudienceChoices } from './audience-choices'
import { AudienceRows } from './audience-rows'
import { LeftOut } from './left-out'
import { useGroups } from './use-groups'

const GROUPS = ['in_city', 'elsewhere', null] as const
const MODES = ['senior', 'head', 'deputy', 'post'] as const

/** Whom to invite: groups to take at once, single posts by hand, and to whom at each post the letter is addressed. */
export function AudienceForm({ audience }: { audience: Audience }) {
  const t = useTranslations('invitations')
  const segments = useTranslations('segments')
  const locale = useLocale()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(audience.chosen))
  const [mode, setMode] = useState(audience.addressee)
  const [sought, setSought] = useState('')
  const groups = useGroups(audience)
  const open = audience.posts.filter(post => post.exclusion === null)
  const shown = open.filter(post => matches(post, sought))
  const city = locale === 'zh' ? audience.city.zh : audience.city.en
  return (
    <ActionForm action={chooseAudience} namespace="invitations" className="grid gap-4">
      <input type="hidden" name="activityId" value={audience.activity.id} />
      {groups.steps.map(({ way, of }, place) => (
        <span key={stepKey({ way, of })}>
          <input type="hidden" name={`steps.${place}.way`} value={way} />
          <input type="hidden" name={`steps.${place}.of`} value={of} />
        </span>
      ))}
      {[...chosen].map(id => (
        <input key={id} type="hidden" name="consulates[]" value={id} />
      ))}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_304px]">
        <Card flush>
          <AudienceChoices
            audience={audience}
            open={open}
            step={step => setChosen(before => groups.take(step, before))}
            clear={() => setChosen(groups.clear())}
            sought={sought}
            seek={setSought}
          />
          {groups.steps.length > 0 ? (
            <p className="border-line border-b px-4.5 py-2 text-ink-2 text-sm">
              <span className="text-ink-3">{segments('chosenBy')}</span>{' '}
              <StepWords steps={groups.named} city={audience.city} />
            </p>
          ) : null}
          {GROUPS.map(group => (
            <AudienceRows
              key={group ?? 'other'}
              title={t(`audience.group.${group ?? 'other'}`, { city })}
              posts={shown.filter(post => post.group === group)}
              chosen={chosen}
              toggle={(id, on) => setChosen(before => toggled(before, [id], on))}
              mode={mode}
              addressees={audience.addressees}
            />
          ))}
          {shown.length === 0 ? <p className="px-4.5 py-6 text-ink-3">{t('audience.nothingFound')}</p> : null}
        </Card>
        <div className="grid gap-3.5">
          <Card>
            <FieldGroup name="addressee" label={t('audience.addressee')} hint={t('audience.modeHint')}>
              {MODES.map(one => (
                <Radio
                  key={one}
                  name="addressee"
                  value={one}
                  label={t(`audience.mode.${one}`)}
                  hint={t(`audience.means.${one}`)}
                  checked={mode === one}
                  onChange={() => setMode(one)}
                />
              ))}
            </FieldGroup>
          </Card>
          <LeftOut
            posts={open.filter(post => groups.meant.has(post.id) && !chosen.has(post.id))}
            reasons={audience.reasons}
          />
        </div>
      </div>
      <ActionBar actions={<SubmitButton>{t('audience.check', { count: chosen.size })}</SubmitButton>}>
        <b aria-live="polite">{t('audience.chosen', { count: chosen.size })}</b>
      </ActionBar>
    </ActionForm>
  )
}

function toggled(before: ReadonlySet<string>, ids: string[], on: boolean): ReadonlySet<string> {
  const after = new Set(before)
  for (const id of ids) {
    if (on) after.add(id)
    else after.delete(id)
  }
  return after
}

function matches(post: AudiencePost, sought: string): boolean {
  const text =
    `${post.stateEn} ${post.stateZh} ${post.nameEn} ${post.nameZh} ${post.sendingState}`.toLowerCase()
  return text.includes(sought.trim().toLowerCase())
}
