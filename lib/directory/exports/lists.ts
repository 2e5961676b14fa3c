import type { Actor } from '@/lib/access/actor'
import type { Sheet } from '@/lib/documents/sheet'
import { NotFound } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { theOffice } from '@/lib/offices/queries'
import { allConsulates, consulate } from '../queries/consulates'
import { peopleOfPost } from '../queries/people'
import { addresseeName, personTitle } from '../rules/address'
import { peopleInOrder } from '../rules/people'
import { factsText, ruleText } from '../rules/precedence-reason'
import type { ConsulatesExport, PeopleExport } from '../schema/directory'

/** The list of consulates as a sheet, in the reader's language: every page of it under the same filter. */
export async function consulatesSheet(actor: Actor, asked: ConsulatesExport): Promise<Sheet> {
  const { locale } = asked
  const rows = await allConsulates(actor, asked, (await theOffice()).cityEn)
  const t = translator(locale, 'directory')
  return {
    name: t('title'),
    columns: [
      t('column.consulate'),
      t('export.other'),
      t('column.class'),
      t('column.head'),
      t('export.position'),
      t('column.people'),
      t('column.status'),
    ],
    rows: rows.map(row => [
      ...(locale === 'zh' ? [row.nameZh, row.nameEn] : [row.nameEn, row.nameZh]),
      [t(`class.${row.class}`), row.honorary && t('honorary')].filter(Boolean).join(' · '),
      row.head && [addresseeName(row.head, 'en'), row.head.nameZh].filter(Boolean).join(' '),
      row.head && personTitle(row.head, locale),
      row.count,
      [t(`status.${row.status}`), row.status === 'open' && !row.email && t('no_email')]
        .filter(Boolean)
        .join(' · '),
    ]),
  }
}

/** The people in post at a consulate in order of precedence, or one of them in his or her place. Throws NotFound. */
export async function peopleAsked(
  actor: Actor,
  { consulateId, contactId }: Pick<PeopleExport, 'consulateId' | 'contactId'>,
) {
  const post = await consulate(actor, consulateId)
  const all = peopleInOrder(post, await peopleOfPost(actor, consulateId))
  const people = all.filter(({ item }) => contactId === null || item.contactId === contactId)
  if (contactId && people.length === 0) throw new NotFound('contact')
  return { post, people }
}

/** The people in post at a consulate as a sheet, in the reader's language and in order of precedence, with what gave each place. Throws NotFound. */
export async function peopleSheet(actor: Actor, asked: PeopleExport): Promise<Sheet> {
  const { locale } = asked
  const { post, people } = await peopleAsked(actor, asked)
  const t = translator(locale, 'directory')
  return {
    name: locale === 'zh' ? post.nameZh : post.nameEn,
    columns: [
      t('column.place'),
      t('column.person'),
      t('export.nameZh'),
      t('column.position'),
      t('export.function'),
      t('column.since'),
      t('column.until'),
      t('column.reason'),
      t('export.facts'),
      t('export.missing'),
      t('column.focal'),
    ],
    rows: people.map(placed => {
      const { item } = placed
      const missing = placed.missing.map(what => t(`precedence.missing_fact.${what}`))
      return [
        placed.place,
        addresseeName(item, 'en'),
        item.nameZh,
        personTitle(item, locale),
        item.isHead ? t('head') : item.isActingHead ? t('acting_head') : null,
        item.fromOn,
        item.toOn,
        ruleText(placed, t),
        factsText(placed, t, locale),
        missing.join(t('export.and')) || null,
        t(`focal.${item.focalPoint ?? 'none'}`),
      ]
    }),
  }
}
