import { today } from '@/lib/clock'
import { toPdf } from '@/lib/documents/pdf'
import type { Sheet } from '@/lib/documents/sheet'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { ConsularList } from '../queries/consular-list'
import { addresseeName, personTitle } from '../rules/address'
import type { ListedOfficer } from '../rules/consular-list'
import { dayOf } from '../rules/people'
import { placeName } from '../rules/places'
import type { Placed } from '../rules/precedence'
import { factsText, ruleText } from '../rules/precedence-reason'
import type { PostWithPeople } from '../types'

/** The officers of the list as a sheet, in the reader's language and in order of precedence. */
export function consularListSheet({ officers, on }: ConsularList, locale: Locale): Sheet {
  const t = translator(locale, 'directory')
  return {
    name: `${t('list.title')} ${on}`,
    columns: [
      t('column.place'),
      t('column.person'),
      t('export.nameZh'),
      t('column.position'),
      t('export.function'),
      t('list.state'),
      t('column.consulate'),
      t('column.reason'),
      t('export.facts'),
      t('export.missing'),
    ],
    rows: officers.map(placed => {
      const { post, person } = placed.item
      return [
        placed.place,
        addresseeName(person, 'en'),
        person.nameZh,
        personTitle(person, locale),
        person.isHead ? t('head') : person.isActingHead ? t('acting_head') : null,
        locale === 'zh' ? post.stateZh : post.stateEn,
        locale === 'zh' ? post.nameZh : post.nameEn,
        ruleText(placed, t),
        factsText(placed, t, locale),
        placed.missing.map(what => t(`precedence.missing_fact.${what}`)).join(t('export.and')) || null,
      ]
    }),
  }
}

type Both = Record<Locale, string>
const both = (text: (locale: Locale) => string): Both => ({ zh: text('zh'), en: text('en') })

/** The list as a typeset document in both languages: the posts with their officers, then the order of precedence with its reasons. */
export function consularListPdf(list: ConsularList): Uint8Array<ArrayBuffer> {
  const { office, on, known } = list
  const words = { zh: translator('zh', 'directory'), en: translator('en', 'directory') }
  const say = (key: string, values?: (locale: Locale) => Record<string, string>) =>
    both(locale => words[locale](key, values?.(locale)))
  const day = (date: Date) => both(locale => formatDay(date, locale, 'UTC'))
  const asAt = day(new Date(`${on}T00:00:00Z`))
  const places = [{ en: office.cityEn, zh: office.cityZh }]
  return toPdf('directory/templates/consular-list.typ', {
    office: { zh: office.letterheadZh, en: office.letterheadEn },
    title: say('list.title'),
    asAt: say('list.as_at', locale => ({ day: asAt[locale] })),
    // Of today there is nothing that became known later.
    known: on === dayOf(today()) ? null : say(`list.known_${known}`),
    printed: say('list.printed', locale => ({ day: day(today())[locale] })),
    sample: office.isSample ? say('list.sample') : null,
    heads: {
      posts: say('list.posts'),
      post: say('column.consulate'),
      precedence: say('list.precedence'),
      precedenceNote: say('list.precedence_note'),
      place: say('column.place'),
      officer: say('list.officer'),
      reason: say('column.reason'),
      district: say('page.district'),
      nobody: say('list.nobody'),
    },
    posts: list.posts.map(({ post, officers }) => ({
      ...postNames(post),
      class: both(locale =>
        [words[locale](`class.${post.class}`), post.honorary ? words[locale]('honorary') : '']
          .filter(Boolean)
          .join(' · '),
      ),
      city: { zh: post.cityZh, en: post.cityEn },
      district: both(locale =>
        post.district.map(name => placeName(name, locale, places)).join(locale === 'zh' ? '、' : ', '),
      ),
      email: post.email,
      officers: officers.map(row => officerRow(row)),
    })),
    officers: list.officers.map(row => ({
      ...officerRow(row),
      ...postNames(row.item.post),
      reason: both(locale => `${ruleText(row, words[locale])}`),
      facts: both(locale => factsText(row, words[locale], locale)),
    })),
  })
}

function postNames(post: PostWithPeople) {
  return { state: { zh: post.stateZh, en: post.stateEn }, post: { zh: post.nameZh, en: post.nameEn } }
}

function officerRow({ item: { person }, place }: Placed<ListedOfficer>) {
  return {
    place,
    name: addresseeName(person, 'en'),
    nameZh: person.nameZh ?? '',
    title: { zh: personTitle(person, 'zh'), en: personTitle(person, 'en') },
  }
}
