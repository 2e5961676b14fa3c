import type { ReactNode } from 'react'
import { articleFor, withoutArticle } from '@/lib/correspondence/rules/articles'
import { formatDate, formatDateTime, formatSize, formatSpan, formatTime } from '@/lib/i18n/format'
import { langOfText } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'
import { ReplyDocument } from './document'
import { Languages, Letterhead } from './head'
import { PassOn } from './pass-on'
import { Recorded } from './recorded'
import { ReplyForm } from './reply-form'
import { WaitForPlace, Waiting } from './waiting'

/** The guest's page of one invitation, in one language: what it is, what was answered, and the form to answer. */
export function ReplyPage({ view }: { view: ReplyView }) {
  const { locale, invitation, closed } = view
  const t = translator(locale, 'reply')
  const title = inLocale(invitation.activity, 'title', locale)
  return (
    <ReplyDocument
      locale={locale}
      title={t('title', { title })}
      sample={invitation.office.isSample ? t('sample') : undefined}
    >
      <Languages locale={locale} />
      <Letterhead office={invitation.office} />
      {closed ? <Closed view={view} reason={closed} /> : null}
      {view.problems ? <Problems view={view} problems={view.problems} /> : null}
      <Recorded view={view} />
      <Waiting view={view} />
      <h1>
        {marked(
          t('invites', {
            office: withoutArticle(inLocale(invitation.office, 'name', locale)),
            addressee: strong(view.addressee),
            article: articleFor(title),
            title: strong(title),
          }),
        )}
      </h1>
      <Facts view={view} />
      {closed ? null : <ReplyForm view={view} />}
      {closed ? null : <WaitForPlace view={view} />}
      {closed ? null : <PassOn view={view} />}
    </ReplyDocument>
  )
}

function Closed({ view, reason }: { view: ReplyView; reason: NonNullable<ReplyView['closed']> }) {
  const t = translator(view.locale, 'reply')
  const why = reason === 'cancelled' ? inLocale(view.invitation.activity, 'reason', view.locale) : ''
  return (
    <div className="box wait" role="status">
      <h2>{t(`closed.${reason}`)}</h2>
      {why ? <p>{why}</p> : null}
      <p>{t('closed.help', { contact: view.contactLine })}</p>
    </div>
  )
}

function Problems({ view, problems }: { view: ReplyView; problems: NonNullable<ReplyView['problems']> }) {
  const t = translator(view.locale, 'reply')
  return (
    <div className="box bad" role="alert">
      <h2>{t('errors.heading')}</h2>
      <ul>
        {problems.map(problem => (
          <li key={problem}>
            {t(t.has(`errors.${problem}`) ? `errors.${problem}` : 'errors.invalid', {
              seats: view.invitation.seats,
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ view }: { view: ReplyView }) {
  const { locale, invitation } = view
  const { activity } = invitation
  const t = translator(locale, 'reply')
  const rows: [string, ReactNode][] = [
    [t('when'), <When key="when" view={view} />],
    [t('where'), inLocale(activity, 'place', locale)],
    [t('programme'), activity.programme.length > 0 ? <Programme key="programme" view={view} /> : null],
    [t('places'), t('placesValue', { seats: invitation.seats })],
    [t(activity.rsvp === 'regrets_only' ? 'regretsOnly' : 'rsvp'), <Rsvp key="rsvp" view={view} />],
    [t('dress'), inLocale(activity, 'dress', locale)],
    [t('number'), view.number],
    [t('contact'), view.contactLine],
    [t('letter'), invitation.hasLetter ? <Letter key="letter" view={view} /> : null],
    [t('files'), invitation.files.length > 0 ? <Files key="files" view={view} /> : null],
  ]
  return <dl>{rows.map(([term, value]) => (value ? <Row key={term} term={term} value={value} /> : null))}</dl>
}

function When({ view }: { view: ReplyView }) {
  const { startsAt, endsAt, zone } = view.invitation.activity
  return (
    <>
      {formatSpan(startsAt, endsAt, view.locale, zone)}
      <br />
      <span className="mute">{translator(view.locale, 'reply')('zone')}</span>
    </>
  )
}

/** The page's own address, asked for the letter. */
function Letter({ view }: { view: ReplyView }) {
  return <a href="?as=letter">{translator(view.locale, 'reply')('letterPdf')}</a>
}

/** What else came with the mail, to save. */
function Files({ view }: { view: ReplyView }) {
  return view.invitation.files.map(({ place, name, size }) => (
    <div key={place}>
      <a href={`?file=${place}`} lang={langOfText(name)}>
        {name}
      </a>{' '}
      <span className="mute">{formatSize(size, view.locale)}</span>
    </div>
  ))
}

function Row({ term, value }: { term: string; value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Rsvp({ view }: { view: ReplyView }) {
  const { replyBy, zone } = view.invitation.activity
  const t = translator(view.locale, 'reply')
  return (
    <>
      {t('rsvpBy', { date: formatDate(replyBy, view.locale, zone) })}
      {view.overdue && !view.closed ? (
        <>
          <br />
          <span className="mute">{t('rsvpPast')}</span>
        </>
      ) : null}
    </>
  )
}

function Programme({ view }: { view: ReplyView }) {
  const { programme, zone } = view.invitation.activity
  return (
    <ol>
      {programme.map(line => (
        <li key={`${line.startsAt.getTime()}${line.textEn}`}>
          <time
            dateTime={line.startsAt.toISOString()}
            title={formatDateTime(line.startsAt, view.locale, zone)}
          >
            {formatTime(line.startsAt, zone)}
          </time>
          <span>{inLocale(line, 'text', view.locale)}</span>
        </li>
      ))}
    </ol>
  )
}

const OPEN = '\u0001'
const CLOSE = '\u0002'

/** Marks a value that stands in bold within its sentence. */
function strong(text: string): string {
  return `${OPEN}${text}${CLOSE}`
}

/** Turns a sentence with marked values into elements. */
function marked(sentence: string): ReactNode[] {
  return sentence
    .split(new RegExp(`[${OPEN}${CLOSE}]`))
    .map((part, place) => (place % 2 ? <b key={part}>{part}</b> : part))
}
