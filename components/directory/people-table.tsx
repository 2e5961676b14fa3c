import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { Tooltip } from '@/components/ui/tooltip'
import { missingWords, personTitle } from '@/lib/directory/rules/address'
import type { Placed } from '@/lib/directory/rules/precedence'
import { factsText, ruleText } from '@/lib/directory/rules/precedence-reason'
import type { PersonInPost } from '@/lib/directory/types'
import { Link } from '@/lib/i18n/navigation'
import { langOfText } from '@/lib/i18n/routing'
import { EndPosting } from './end-posting'
import { FocalPointForm } from './focal-point-form'
import { PersonName } from './person-name'
import { Span } from './span'
import { WrongAddress } from './wrong-address'

type Person = PersonInPost & { fromOn: string | null; toOn: string | null }
type Props = { people: Placed<Person>[]; consulateId: string; today: string; mayWrite: boolean }

/** People in post in order of precedence; each place says which rule and facts gave it, and what is not known. */
export function PeopleTable({ people, consulateId, today, mayWrite }: Props) {
  const t = useTranslations('directory')
  return (
    <Table caption={`${t('page.people')}: ${t('page.people_note')}`}>
      <thead>
        <tr>
          <Th className="w-12">{t('column.place')}</Th>
          <Th>{t('column.person')}</Th>
          <Th>{t('column.reason')}</Th>
          <Th>{t('column.focal')}</Th>
          {mayWrite ? <Th>{t('column.action')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {people.map(placed => (
          <Tr key={placed.item.postingId}>
            <Td place="hidden" className="align-top">
              {placed.place}
            </Td>
            <Th scope="row" place="lead" className="align-top font-normal!">
              <PersonCell
                person={placed.item}
                principal={people.find(({ item }) => item.contactId === placed.item.assistsId)?.item}
                consulateId={consulateId}
                mayWrite={mayWrite}
              />
            </Th>
            <Td label={t('column.reason')} className="align-top">
              <Reason placed={placed} />
            </Td>
            <Td label={t('column.focal')} className="align-top">
              {mayWrite ? (
                <FocalPointForm
                  postingId={placed.item.postingId}
                  name={placed.item.name}
                  focalPoint={placed.item.focalPoint}
                />
              ) : (
                t(`focal.${placed.item.focalPoint ?? 'none'}`)
              )}
            </Td>
            {mayWrite ? (
              <Td className="align-top">
                <div className="flex flex-wrap gap-1.5">
                  <ButtonLink
                    size="sm"
                    href={`/office/consulates/${consulateId}/people/${placed.item.contactId}/move`}
                  >
                    {t('page.move')}
                  </ButtonLink>
                  <EndPosting postingId={placed.item.postingId} name={placed.item.name} today={today} />
                </div>
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function PersonCell({
  person,
  principal,
  consulateId,
  mayWrite,
}: {
  person: Person
  principal: Person | undefined
  consulateId: string
  mayWrite: boolean
}) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const name = <PersonName person={person} />
  const missing = missingWords(person)
  return (
    <>
      {mayWrite ? (
        <Link href={`/office/consulates/${consulateId}/people/${person.contactId}/edit`}>{name}</Link>
      ) : (
        name
      )}
      <span className="block text-ink-2 text-sm">{personTitle(person, locale)}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-2 text-ink-3 text-xs">
        {person.isHead ? <Chip tone="info">{t('head')}</Chip> : null}
        {person.isActingHead ? <Chip tone="info">{t('acting_head')}</Chip> : null}
        <Span from={person.fromOn} to={person.toOn} />
        {principal ? <Assists principal={principal} /> : null}
        {person.wrongEmail ? (
          <WrongAddress
            kind="contact"
            id={person.contactId}
            address={person.wrongEmail}
            mayWrite={mayWrite}
          />
        ) : null}
        {missing ? <span className="text-wait">{t(`forms_missing.${missing}`)}</span> : null}
      </span>
    </>
  )
}

/** For whom somebody may answer, as an assistant. */
function Assists({ principal }: { principal: Person }) {
  const t = useTranslations('directory.assists')
  return (
    <span>
      {t.rich('of', { name: () => <span lang={langOfText(principal.name)}>{principal.name}</span> })}
    </span>
  )
}

function Reason({ placed }: { placed: Placed<Person> }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const missing = placed.missing
    .map(what => t(`precedence.missing_fact.${what}`))
    .join(locale === 'zh' ? '、' : ', ')
  const rule = ruleText(placed, t)
  return (
    <span className="text-sm">
      <Tooltip text={factsText(placed, t, locale)}>
        <button
          type="button"
          className="cursor-help text-start underline decoration-dotted underline-offset-4"
        >
          {rule}
        </button>
      </Tooltip>
      {missing ? (
        <span className="block text-wait text-xs">{t('precedence.missing', { what: missing })}</span>
      ) : null}
    </span>
  )
}
