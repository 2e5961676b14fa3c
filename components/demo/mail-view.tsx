import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Tabs } from '@/components/ui/tabs'
import { formatDateTime } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'

export type MailViewName = 'html' | 'text' | 'calendar' | 'source'

type Props = {
  id: string
  mail: {
    subject: string
    from: string
    to: string
    date: string | null
    text: string
    calendar: string
    files: { name: string }[]
  }
  source: string
  view: MailViewName
  locale: Locale
}

/** One mail as its recipient gets it: laid out, as plain text, its calendar entry, its source. */
export function MailView({ id, mail, source, view, locale }: Props) {
  const t = useTranslations('demo')
  const names: MailViewName[] = mail.calendar
    ? ['html', 'text', 'calendar', 'source']
    : ['html', 'text', 'source']
  const shown = names.includes(view) ? view : 'html'
  return (
    <Card as="article" flush>
      <header className="px-4.5 pt-3.5 pb-3">
        <h2 lang={langOfText(mail.subject)} className="mb-2 text-lg">
          {mail.subject}
        </h2>
        <Facts
          items={[
            { name: t('mail.from'), value: <span lang={langOfText(mail.from)}>{mail.from}</span> },
            { name: t('mail.to'), value: <span lang={langOfText(mail.to)}>{mail.to}</span> },
            {
              name: t('mail.attached'),
              value: mail.files.length > 0 ? <Attached id={id} files={mail.files} /> : null,
            },
            { name: t('mail.date'), value: mail.date ? formatDateTime(new Date(mail.date), locale) : null },
          ]}
        />
      </header>
      <Tabs
        label={t('mail.views')}
        items={names.map(name => ({
          href: `/demo/mailbox?mail=${id}&view=${name}`,
          label: t(`mail.view.${name}`),
          current: name === shown,
        }))}
      />
      {shown === 'html' ? (
        <iframe
          title={t('mail.frame')}
          src={`/api/demo/mailbox/${id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="block h-[80vh] w-full border-0 bg-stationery"
        />
      ) : (
        <Plain id={id} name={shown} text={{ text: mail.text, calendar: mail.calendar, source }[shown]} />
      )}
    </Card>
  )
}

/** A typeset letter is opened, every other file is saved. */
function Attached({ id, files }: { id: string; files: Props['mail']['files'] }) {
  return (
    <ul className="grid gap-1.5">
      {files.map(({ name }, place) => {
        const isLetter = place === 0 && /^(invitation|pour-memoire)[\d-]*\.pdf$/.test(name)
        return (
          <li key={name}>
            <a
              href={`/api/demo/mailbox/${id}/${isLetter ? 'letter' : `file-${place}`}`}
              target={isLetter ? '_blank' : undefined}
              rel="noreferrer"
              className="touch"
            >
              <span lang={langOfText(name)}>{name}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Plain({ id, name, text }: { id: string; name: Exclude<MailViewName, 'html'>; text: string }) {
  const t = useTranslations('demo')
  return (
    <div className="px-4.5 py-3.5">
      {name === 'text' ? null : (
        <p className="mb-2.5">
          <a href={`/api/demo/mailbox/${id}/${name}`} download>
            {t(`mail.download.${name}`)}
          </a>
        </p>
      )}
      <section aria-label={t(`mail.view.${name}`)}>
        <pre
          lang={name === 'text' ? undefined : 'en'}
          className={
            name === 'text'
              ? 'wrap-anywhere max-w-prose whitespace-pre-wrap font-sans'
              : 'wrap-anywhere whitespace-pre-wrap font-mono text-xs'
          }
        >
          {text}
        </pre>
      </section>
    </div>
  )
}
