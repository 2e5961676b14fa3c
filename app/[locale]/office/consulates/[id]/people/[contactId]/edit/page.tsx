import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AssistsCard } from '@/components/directory/assists-card'
import { ChangePersonForm, ChangePostingForm } from '@/components/directory/person-form'
import { TakeCard } from '@/components/directory/take-card'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { NotesCard } from '@/components/notes/notes-card'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { ZONE } from '@/lib/clock'
import { consulate } from '@/lib/directory/queries/consulates'
import { contactForForm, peopleOfPost } from '@/lib/directory/queries/people'
import { backSchema } from '@/lib/directory/schema/directory'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { notesOn } from '@/lib/notes/queries'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string; contactId: string }>
  searchParams: Promise<{ back?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('form.contact_title') }
}

export default async function EditPersonPage({ params, searchParams }: Props) {
  const { locale, id, contactId } = await params
  setRequestLocale(locale)
  const back = backSchema.parse((await searchParams).back)
  const actor = await signedIn(locale, 'directory.write')
  const [t, post, person, people, notes] = await Promise.all([
    getTranslations('directory'),
    found(() => consulate(actor, id)),
    found(() => contactForForm(actor, id, contactId)),
    found(() => peopleOfPost(actor, id)),
    found(() => notesOn(actor, 'contact', contactId)),
  ])
  const posting = people.find(one => one.contactId === contactId)
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={`/office/consulates/${id}`}>{locale === 'zh' ? post.nameZh : post.nameEn}</Link>}
        title={t('form.contact_title')}
        actions={posting ? <TakeCard consulateId={id} person={person} /> : null}
      />
      <ClientMessages of={['directory', 'notes']}>
        <div className="grid gap-4">
          {person.erasedAt ? (
            <Notice>{t('form.erased', { day: formatDay(person.erasedAt, locale) })}</Notice>
          ) : null}
          <Card className="px-5 py-5">
            <ChangePersonForm consulateId={id} person={person} back={back} />
          </Card>
          {posting ? (
            <>
              <Card className="px-5 py-5">
                <ChangePostingForm consulateId={id} posting={posting} />
              </Card>
              <AssistsCard posting={posting} people={people} />
            </>
          ) : null}
          {person.erasedAt ? null : <NotesCard kind="contact" id={contactId} notes={notes} zone={ZONE} />}
        </div>
      </ClientMessages>
    </Page>
  )
}
