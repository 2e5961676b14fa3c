'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Flag } from '@/components/ui/flag'
import { Select } from '@/components/ui/select'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { AudiencePost } from '@/lib/invitations/types'

type Props = {
  title: string
  posts: AudiencePost[]
  chosen: ReadonlySet<string>
  toggle: (id: string, on: boolean) => void
  mode: string
  addressees: Record<string, string>
}

/** The posts of one group, each with its box and its addressee. */
export function AudienceRows({ title, posts, chosen, toggle, mode, addressees }: Props) {
  const t = useTranslations('invitations.audience')
  const locale = useLocale()
  if (posts.length === 0) return null
  return (
    <Table caption={title} showCaption>
      <thead>
        <tr>
          <Th className="w-8">
            <span className="sr-only">{t('choose')}</span>
          </Th>
          <Th>{t('consulate')}</Th>
          <Th>{t('to')}</Th>
        </tr>
      </thead>
      <tbody>
        {posts.map(post => {
          const state = locale === 'zh' ? post.stateZh : post.stateEn
          const on = chosen.has(post.id)
          return (
            <Tr key={post.id} selected={on}>
              <Td place="corner">
                <Checkbox
                  name={`choose-${post.id}`}
                  hideLabel
                  label={state}
                  checked={on}
                  onChange={event => toggle(post.id, event.target.checked)}
                />
              </Td>
              <Td place="lead">
                <Flag code={post.sendingState} /> <b>{state}</b>{' '}
                <span className="text-ink-3 text-xs" lang={locale === 'zh' ? 'en' : 'zh-Hans'}>
                  {locale === 'zh' ? post.stateEn : post.stateZh}
                </span>
              </Td>
              <Td label={t('to')}>
                {on ? (
                  <Addressee post={post} state={state} mode={mode} start={addressees[post.id] ?? ''} />
                ) : null}
              </Td>
            </Tr>
          )
        })}
      </tbody>
    </Table>
  )
}

type AddresseeProps = { post: AudiencePost; state: string; mode: string; start: string }

function Addressee({ post, state, mode, start }: AddresseeProps) {
  const t = useTranslations('invitations.audience')
  const locale = useLocale()
  const who = useWho(post, mode)
  const line = (person: AudiencePost['people'][number]) => (locale === 'zh' ? person.lineZh : person.lineEn)
  return (
    <Select
      name={`addressees.${post.id}`}
      aria-label={t('address', { state })}
      defaultValue={start}
      className="small-control max-w-xl"
    >
      <option value="">{t('same', { who })}</option>
      {post.people.map(one => (
        <option key={one.contactId} value={`contact:${one.contactId}`}>
          {line(one)}
        </option>
      ))}
      <option value="post">{t('mode.post')}</option>
    </Select>
  )
}

/** Whom the common choice means at a post, and why where it is not quite whom one would expect. */
function useWho(post: AudiencePost, mode: string): string {
  const t = useTranslations('invitations.audience')
  const locale = useLocale()
  if (mode !== 'head' && mode !== 'deputy' && mode !== 'senior') return t('unknown')
  const person = post.people.find(one => one.contactId === post[mode])
  if (!person) return t(`nobody.${mode}`)
  const who = locale === 'zh' ? person.lineZh : person.lineEn
  return mode === 'deputy' && post.deputyInstead ? t(`instead.${post.deputyInstead}`, { who }) : who
}
